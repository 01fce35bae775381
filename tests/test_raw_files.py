"""Raw CSV files and the bibliography: whatever is wrong in them has its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from projects import edit
from provoking import provokes
from summitry.checking import check

if TYPE_CHECKING:
    from summitry.project import Project

ACTORS, PLACES, BIB = "raw/actors.csv", "raw/places.csv", "raw/sources.bib"
VISITS, ANCHORS = "raw/registers/hsg-visits.csv", "raw/sources/diplomatie-de.csv"
SEOUL = "seoul,Seoul,Seoul,city,KOR,,KOR,\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "value"),
    [
        (ACTORS, "actor_type", "actor_typ", "P020", None),
        (PLACES, SEOUL, "seoul,Seoul,Seoul,city,KOR\n", "P021", "seoul"),
        (PLACES, "seoul,Seoul,", "seoul,Seoul ,", "P022", "Seoul "),
        (PLACES, "seoul,Seoul,", "seoul,,", "P023", "name_en"),
        (ACTORS, "JPN,state", "JPN,stat", "P024", "stat"),
        (ACTORS, "740,1952", "74O,1952", "P025", "74O"),
        (PLACES, SEOUL, SEOUL * 2, "P026", "seoul"),
        (PLACES, SEOUL, "zeoul" + SEOUL[5:], "P027", "shanghai"),
        (ACTORS, "(Pentagon),USA", "(Pentagon),USB", "P029", "USB"),
        (VISITS, "end_date", "last_date", "R010", None),
        (VISITS, ",0.6.4\n", "\n", "R011", None),
        (VISITS, ",Official Working Visit,", ", Official Working Visit,", "R012", None),
        (VISITS, "\n2925,2019-04-10", "\n2925,", "R013", "start_date"),
        (VISITS, "2019-04-10", "2019-04-31", "R014", "2019-04-31"),
        (VISITS, "\n2959,", "\n2925,", "R015", "2925"),
        (VISITS, "\n2925,", "\n9925,", "R016", None),
        (ANCHORS, "char_end", "char_last", "E003", None),
        (ANCHORS, "\n1,1,", "\n1,", "E004", "1"),
        (ANCHORS, "\n1,1,", "\n1,one,", "E005", "one"),
        (ANCHORS, "\n1,2,", "\n1,3,", "E006", "p1s3"),
        (ANCHORS, "\n1,1,0,", "\n1,1,9999,", "E007", "p1s1"),
        (BIB, "language = {de}", "language = de", "E010", None),
        (BIB, "@dataset{hsg-visits", "@dataset{hsg-travels", "E011", "hsg-travels"),
        (BIB, "  coding = {complete},\n", "", "E012", "coding"),
        (BIB, "  language = {de}", "  langauge = {de}", "E013", "langauge"),
        (BIB, "{complete}", "{complet}", "E014", "complet"),
        (BIB, "  language = {de}", "  date = {June 2019},\n  language = {de}", "E015", "June 2019"),
        (BIB, "  language = {de}", "  language = {en},\n  language = {de}", "E016", "language"),
    ],
)
def test_a_fault_is_found_at_its_place(  # noqa: PLR0913, PLR0917 - a case has these cells
    project: Project, file: str, old: str, new: str, code: str, value: str | None
) -> None:
    edit(project, file, old, new)
    finding = provokes(check(project), code)
    assert finding.place is not None
    assert finding.place.file == file
    assert value is None or finding.value == value


def test_an_authority_that_is_missing_is_a_finding(project: Project) -> None:
    (project.root / "raw" / "retired.csv").unlink()
    provokes(check(project), "P028")


def test_one_fault_does_not_hide_the_next(project: Project) -> None:
    edit(project, ACTORS, "JPN,state", "JPN,stat")
    edit(project, PLACES, "seoul,Seoul,", "seoul,,")
    found = {finding.code for finding in check(project)}
    assert {"P023", "P024"} <= found
