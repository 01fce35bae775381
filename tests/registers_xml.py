"""Small checkouts of registers with invented records, in the form that the official ones have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

COUNTRIES = """country_id,country_as_stated,valid_from,valid_to,country_iso3,sovereign_actor_id,note
arland,Arland,,1990-05-21,JPN,SUHH,Part of the northern union.
arland,Arland,1990-05-22,,JPN,JPN,
norland,Norland,,,NOR,NOR,
"""
PLACES = """place_as_stated,country_as_stated,valid_from,valid_to,name_en,country_iso3,sovereign_actor_id,note
Arburg,,,,Arstadt,,,
"Arstadt, A.D.",,,,Arstadt,,,
Isle,Arland,,,Isle,KOR,,
"""
TRIP = """  <trip role="president" who="hale-ada">
    <id>{id}</id>
    <role>president</role>
    <name>Ada Hale</name>
    <start-date>{first}</start-date>
    <end-date>{last}</end-date>
    <country id="arland">Arland</country>
    <locale>{place}</locale>
    <remarks>{text}</remarks>
    <created-by>ada</created-by>
  </trip>
"""
VISIT = """  <visit>
    <id>{id}</id>
    <start-date>{first}</start-date>
    <end-date>{last}</end-date>
    <visitor>{visitor}</visitor>
    <from id="norland">Norland</from>
    <description>{text}</description>
  </visit>
"""


def trip(
    id: int = 1,
    text: str = "Met with President Berg.",
    place: str = "Arburg",
    first: str = "2001-05-02",
    last: str = "2001-05-03",
) -> str:
    """Return a record of a journey."""
    return TRIP.format(id=id, text=text, place=place, first=first, last=last)


def visit(
    id: int = 1,
    text: str = "Working visit.",
    visitor: str = "King Ottar II",
    first: str = "2001-05-02",
    last: str = "2001-05-03",
) -> str:
    """Return a record of a visit."""
    return VISIT.format(id=id, text=text, visitor=visitor, first=first, last=last)


def travels(folder: Path, *trips: str, head: str = "") -> Path:
    """Write a checkout of the register of journeys, and return its folder."""
    for name in ("president-travels", "secretary-travels"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    return _write(folder, "president-travels/hale-ada.xml", f"{head}<trips>\n{''.join(trips)}</trips>\n")


def visits(folder: Path, *some: str, head: str = "") -> Path:
    """Write a checkout of the register of visits, and return its folder."""
    (folder / "data").mkdir(parents=True, exist_ok=True)
    return _write(folder, "data/2000.xml", f"{head}<visits>\n{''.join(some)}</visits>\n")


def with_geography(project: Project) -> Project:
    """Return a project that knows the invented countries, and none of the real registers."""
    folder = project.root / "raw" / "registers"
    for path in (*folder.glob("hsg-*.csv"), *folder.glob("hsg-*/*.csv")):
        path.unlink()
    (folder / "geography").mkdir(parents=True, exist_ok=True)
    (folder / "geography" / "countries.csv").write_text(COUNTRIES, encoding="utf-8")
    (folder / "geography" / "places.csv").write_text(PLACES, encoding="utf-8")
    return project


def _write(folder: Path, file: str, text: str) -> Path:
    (folder / file).write_text(text, encoding="utf-8")
    return folder
