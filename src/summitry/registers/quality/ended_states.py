"""Q015: a state after its end, or before its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

# The last day of states that ended, as the register names them.
_ENDS = {
    "Austria-Hungary": "1918-11-12",
    "Czechoslovakia": "1992-12-31",
    "German Democratic Republic": "1990-10-02",
    "Germany, Federal Republic of": "1990-10-02",
    "Soviet Union": "1991-12-26",
    "U.S.S.R.": "1991-12-26",
    "Union of Soviet Socialist Republics": "1991-12-26",
    "Yugoslavia": "2003-02-04",
    "Zaire": "1997-05-17",
}


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records in or from a state that had ended before the first day.

    A state cannot receive or send anybody after its last day.
    """
    for one in world.values():
        end = _ENDS.get(one.record["country_as_stated"], "9999")
        if one.record["start_date"] > end:
            yield suspect("Q015", one, "country_as_stated", f"it ended on {end}")
