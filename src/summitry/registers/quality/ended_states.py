"""Q015: a state before its beginning or after its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

# The first and the last day on which a state bore a name, "" where it is of no matter here.
_NAMED = {
    "Bangladesh": ("1971-03-26", ""),
    "Benin": ("1975-11-30", ""),
    "Burkina Faso": ("1984-08-04", ""),
    "Cape Verde": ("", "2013-10-24"),
    "Ceylon": ("", "1972-05-22"),
    "Ceylon (Sri Lanka)": ("", "1972-05-22"),
    "Croatia": ("1991-06-25", ""),
    "Czech Republic": ("1993-01-01", ""),
    "Czechoslovakia": ("1918-10-28", "1992-12-31"),
    "Dahomey (Benin)": ("", "1975-11-30"),
    "Eswatini": ("2018-04-19", ""),
    "German Democratic Republic": ("1949-10-07", "1990-10-02"),
    "Germany, Federal Republic of": ("1949-05-23", ""),
    "Israel": ("1948-05-14", ""),
    "Khmer Republic (Cambodia)": ("1970-10-09", "1975-04-17"),
    "Kosovo": ("2008-02-17", ""),
    "Malaya": ("", "1963-09-15"),
    "Malaysia": ("1963-09-16", ""),
    "Macedonia, Former Yugoslav Republic of": ("1991-09-08", "2019-02-12"),
    "North Macedonia": ("2019-02-12", ""),
    "Pakistan": ("1947-08-14", ""),
    "Palestinian Authority": ("1994-05-04", ""),
    "Russia": ("1991-12-25", ""),
    "Samoa": ("1997-07-04", ""),
    "Serbia": ("2006-06-05", ""),
    "Serbia and Montenegro": ("2003-02-04", "2006-06-05"),
    "Slovakia": ("1993-01-01", ""),
    "Somali Republic": ("1960-07-01", "1969-10-21"),
    "South Sudan": ("2011-07-09", ""),
    "Southern Rhodesia (Zimbabwe)": ("", "1979-05-31"),
    "Sri Lanka": ("1972-05-22", ""),
    "Swaziland": ("", "2018-04-19"),
    "Tanganyika": ("", "1964-04-26"),
    "Tanzania": ("1964-04-26", ""),
    "U.S.S.R.": ("1922-12-30", "1991-12-26"),
    "Ukraine": ("1991-08-24", ""),
    "Upper Volta": ("", "1984-08-04"),
    "Upper Volta (Burkina Faso)": ("", "1984-08-04"),
    "Western Samoa": ("", "1997-07-04"),
    "Yemen Arab Republic": ("", "1990-05-22"),
    "Yugoslavia": ("", "2003-02-04"),
    "Zimbabwe": ("1980-04-18", ""),
    "Zimbabwe Rhodesia": ("1979-06-01", "1979-12-12"),
}
_ALWAYS = ("", "")
_NEVER = "9999"


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records in or from a state that did not yet bear the name, or bore it no more.

    A state receives and sends nobody before its first day or after its last one.
    """
    for one in world.values():
        country = one.record["country_as_stated"]
        first, last = _NAMED.get(country, _ALWAYS)
        if one.record["start_date"] > (last or _NEVER):
            yield suspect(
                "Q015", one, ("records", one.record, "country_as_stated"), f"the name ended on {last}"
            )
        elif one.record["end_date"] < first:
            yield suspect(
                "Q015", one, ("records", one.record, "country_as_stated"), f"the name begins on {first}"
            )
