"""The codes under which other datasets know an actor in a year."""

from __future__ import annotations

import pandas as pd

from summitry_validation import derive

SYSTEMS = ("cow", "gw")


def coded_side(counts: pd.DataFrame, side: str, actors: pd.DataFrame) -> pd.DataFrame:
    """Return the top actor and the codes of one side of each row, valid in its year where it has one.

    `side` is demander or addressee, `counts` has its id and may have a year, `actors` is the table.
    """
    ids = counts[f"{side}_id"]
    known = actors.set_index("actor_id")
    parents = {str(one): parent for one, parent in known["parent_id"].dropna().items()}
    here = known.reindex(ids).set_axis(counts.index)
    tops = {one: derive.top_actor(one, parents) for one in ids.unique()}
    codes = {f"{side}_{system}_code": _code(here, system, counts.get("year")) for system in SYSTEMS}
    return pd.DataFrame({f"{side}_top_id": ids.map(tops), f"{side}_iso3": here["iso3"], **codes})


def _code(actors: pd.DataFrame, system: str, years: pd.Series[int] | None) -> pd.Series[int]:
    """Return a code where its years do not exclude the year."""
    code = actors[f"{system}_code"]
    if years is None:
        return code
    outside = (years < actors[f"{system}_from"]) | (years > actors[f"{system}_to"])
    return code.mask(outside.fillna(False))
