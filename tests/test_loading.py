"""The published tables as frames: three ways in, the same cells."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import frictionless
import pandas as pd
import pytest

import summitry
from projects import ROOT
from provoking import provokes
from summitry.released import release_folder
from summitry.views.functions import VIEWS
from summitry_validation import contract
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from pathlib import Path

TABLES = list(contract.tables())


@pytest.mark.parametrize("name", TABLES)
def test_a_bare_read_of_the_parquet_file_gives_what_load_gives(name: str) -> None:
    bare = pd.read_parquet(ROOT / "datapackage" / f"{name}.parquet")
    pd.testing.assert_frame_equal(bare, summitry.load(name))


@pytest.mark.parametrize("name", TABLES)
def test_frictionless_reads_the_same_cells(name: str) -> None:
    package: Any = frictionless.Package(str(ROOT / "datapackage.json"))
    theirs = [_floats(row.to_dict()) for row in package.get_resource(name).read_rows()]
    ours = summitry.load(name).astype(object)
    assert theirs == ours.where(ours.notna(), None).to_dict("records")


def _floats(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with its decimals as the floats that they are equal to."""
    return {name: float(value) if isinstance(value, Decimal) else value for name, value in row.items()}


def test_an_ordered_codelist_is_an_ordered_category_with_all_its_terms() -> None:
    strength = summitry.load("demands")["strength"]
    assert strength.cat.ordered
    assert list(strength.cat.categories) == ["wish", "proposal", "request", "demand", "ultimatum"]
    assert (strength >= "demand").any()


def test_dates_are_dates_and_unknown_booleans_and_integers_stay_null() -> None:
    summits, amounts = summitry.load("summits"), summitry.load("amounts")
    coded = summits[summits["origin"] != "register"]
    assert coded["start_min"].max().isoformat() == "2019-06-30"
    assert amounts["min_inclusive"].isna().any()
    assert amounts["min_inclusive"].dropna().isin([True, False]).all()
    assert str(summitry.load("passages")["char_start"].dtype) == "Int64"


def test_all_tables_come_in_the_order_of_the_contract() -> None:
    assert list(summitry.tables()) == TABLES


def test_a_table_that_is_not_there_is_a_finding_with_the_nearest_name() -> None:
    with pytest.raises(FindingsError) as error:
        summitry.load("amount")
    assert provokes(error.value.findings, "R001").near == "amounts"


def test_a_checkout_is_read_even_where_an_older_copy_lies_in_the_package(tmp_path: Path) -> None:
    package = tmp_path / "src" / "summitry"
    (package / "_release").mkdir(parents=True)
    (tmp_path / "raw" / "notes").mkdir(parents=True)
    assert release_folder(package) == tmp_path


def test_an_installed_wheel_reads_the_release_that_it_carries(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "summitry"
    package.mkdir(parents=True)
    assert release_folder(package) == package / "_release"


def test_an_attribute_that_is_not_public_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        _ = summitry.lod
    assert set(dir(summitry)) == {"load", "normalize", "tables", "why", *VIEWS}
