"""The published tables as pandas frames, from the checkout in which we stand or the installed release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from summitry.released import release_folder
from summitry_validation import contract
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping


def load(table: str) -> pd.DataFrame:
    """Return one published table, a row a line of its CSV, sorted by its key.

    Dates are real dates, integers and booleans nullable, codelist columns categories (ordered where the
    codelist is). The column `origin` of summits tells coded meetings from those of the registers.

    Raises
    ------
    FindingsError
        Where there is no such table, or a publication was interrupted.

    """
    folder = release_folder()
    if table not in contract.tables():
        raise FindingsError([Finding("R001", table, near=nearest(table, contract.tables()))])
    if (folder / ".publish").exists():
        raise FindingsError([Finding("X001", str(folder))])
    return pd.read_parquet(folder / "datapackage" / f"{table}.parquet")


def tables() -> Mapping[str, pd.DataFrame]:
    """Return every published table by its name, in the order of publication."""
    return {name: load(name) for name in contract.tables()}
