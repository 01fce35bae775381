"""Raw files that nobody would write: authorities, registers, bibliography, anchors, texts, the citation."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile_files import CORPUS, each, examples
from projects import ROOT
from provoking import provokes
from summitry import anchoring, authorities, registers, releases
from summitry.checking import check
from summitry.gathering import gather
from summitry.sources import anchor_files, anchors, bibliography
from summitry.sources.sentences import canonical
from summitry_validation.findings import FindingsError
from summitry_validation.limits import ENTRIES, OFFICES, RAW_LINE, RAW_LINES, SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summitry.project import Project
    from summitry_validation.findings import Finding

ACTORS = (ROOT / "raw/actors.csv").read_text(encoding="utf-8")
VISITS = "".join((ROOT / "raw/registers/hsg-visits.csv").read_text(encoding="utf-8").splitlines(True)[:4])
ANCHORS = (ROOT / "raw/sources/diplomatie-de.csv").read_text(encoding="utf-8")
SOURCES = (ROOT / "raw/sources.bib").read_text(encoding="utf-8")
KEY = "diplomatie-de"
PIECES = st.sampled_from(
    (
        *"\0\t\r\n\x1b\x85\ufeff\u2028\u202e\u0301\"',;={}@#\\%~ 0",
        *("\r\n", '""', "9" * 5000, "1e999999999", "2019-02-30", "NaN", "@x{", "@string{a={b}}", "=1+1"),
    )
)
CHANGES = st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 30), PIECES), min_size=1, max_size=6)


def changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    for start, length, piece in changes:
        text = text[:start] + piece + text[start + length :]
    return text


@each("actors")
def test_a_hostile_authority_has_the_finding_in_its_name(project: Project, path: Path, code: str) -> None:
    shutil.copy(path, project.root / "raw/actors.csv")
    assert provokes(check(project), code).place


@each("registers")
def test_a_hostile_register_has_the_finding_in_its_name(project: Project, path: Path, code: str) -> None:
    shutil.copy(path, project.root / "raw/registers/hsg-visits.csv")
    assert provokes(check(project), code).place


@each("bib")
def test_a_hostile_bibliography_has_the_finding_in_its_name(project: Project, path: Path, code: str) -> None:
    shutil.copy(path, project.root / "raw/sources.bib")
    assert provokes(check(project), code).place


def test_a_character_that_nobody_sees_is_named(project: Project) -> None:
    shutil.copy(CORPUS / "bib/E022-bidi.bib", project.root / "raw/sources.bib")
    assert provokes(check(project), "E022").detail == "U+202E"


def test_two_ids_that_differ_in_capitals_are_both_named(project: Project) -> None:
    shutil.copy(CORPUS / "actors/P016-case-twins.csv", project.root / "raw/actors.csv")
    finding = provokes(check(project), "P016")
    assert (finding.value, finding.detail) == ("usa", "USA")


@each("cff")
def test_a_hostile_citation_has_the_finding_in_its_name(tmp_path: Path, path: Path, code: str) -> None:
    shutil.copy(path, tmp_path / "CITATION.cff")
    with pytest.raises(FindingsError) as error:
        releases.read(tmp_path, ())
    provokes(error.value.findings, code)
    assert not (tmp_path / "executed").exists()


@pytest.mark.parametrize("text", ["[" * 100_000, "a: " + "{b: " * 100_000, "- " * 100_000, "#" * 2**20])
def test_a_citation_that_is_deep_or_large_ends_no_process(tmp_path: Path, text: str) -> None:
    (tmp_path / "CITATION.cff").write_text(text, encoding="utf-8")
    with pytest.raises(FindingsError) as error:
        releases.read(tmp_path, ())
    provokes(error.value.findings, "X042")


@each("texts")
def test_a_hostile_source_text_is_not_anchored(project: Project, path: Path, code: str) -> None:
    for action in (anchoring.anchor, anchoring.numbered):
        with pytest.raises(FindingsError) as error:
            list(action(project, KEY, str(path)))
        provokes(error.value.findings, code)


@examples(60)
@given(CHANGES)
def test_no_change_of_a_raw_file_stops_its_reader(changes: list[tuple[int, int, str]]) -> None:
    found: list[Finding] = []
    authorities.read({"raw/actors.csv": changed(ACTORS, changes)}, found)
    found += registers.read({"raw/registers/hsg-visits.csv": changed(VISITS, changes)}).findings
    anchor_files.read(changed(ANCHORS, changes), f"raw/sources/{KEY}.csv", found)
    bibliography.read(changed(SOURCES, changes), "raw/sources.bib", found)
    assert all(finding.place for finding in found)


@examples(60)
@given(
    st.lists(
        st.text(max_size=3) | PIECES | st.sampled_from([*".!?…", ". ", "z. B. ", "[1]", "\n"]), max_size=40
    )
)
def test_any_text_is_anchored_and_found_again(pieces: list[str]) -> None:
    text = canonical("".join(pieces).encode("utf-8", "replace").decode())
    made = anchors.anchor(text, "de")
    findings: list[Finding] = []
    assert anchor_files.read(anchor_files.write(made), f"raw/sources/{KEY}.csv", findings) == made
    assert findings == []
    assert anchors.verify(made, text, "text") == []


def test_a_rank_that_is_no_term_is_a_finding_and_derives_nothing(project: Project) -> None:
    path = project.root / "raw/offices.csv"
    path.write_text(path.read_text("utf-8").replace("head_of_state_government", "head_of_stat"), "utf-8")
    provokes(gather(project).findings, "P024")


def test_more_offices_than_anybody_has_are_a_finding(project: Project) -> None:
    path = project.root / "raw/offices.csv"
    head, first, *_ = path.read_text("utf-8").split("\n")
    cells = first.split(",")
    lines = [",".join([f"{cells[0]}-{number:03}", *cells[1:]]) for number in range(OFFICES.most + 1)]
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    assert provokes(check(project), "P017").value == cells[1]


def lines_of(text: str, read: Callable[[str, list[Finding]], object]) -> list[tuple[str, int]]:
    """Return the codes of what is found in a text, with their lines."""
    findings: list[Finding] = []
    read(text, findings)
    return [(finding.code, finding.place.line if finding.place else 0) for finding in findings]


def test_a_file_of_more_lines_than_any_has_is_read_up_to_there() -> None:
    text = ",".join(anchor_files.COLUMNS) + "\n" * (RAW_LINES.most + 1000)
    found = lines_of(text, lambda text, findings: anchor_files.read(text, "raw/sources/x.csv", findings))
    assert found[-1] == ("E004", RAW_LINES.most + 1)


@pytest.mark.parametrize("letter", ["a", ",", '"', ";"])
def test_a_line_longer_than_any_is_one_finding(letter: str) -> None:
    line = letter * (RAW_LINE.most + 1)
    head = VISITS.partition("\n")[0]
    for text in (f"{line}\n", f"{head}\n{line}\n"):
        number = text.count("\n")
        (finding,) = registers.read({"raw/registers/x.csv": text}).findings
        assert (finding.code, finding.place and finding.place.line) == ("R011", number)


def test_a_bibliography_of_long_lines_or_countless_entries_is_not_read() -> None:
    def read(text: str, findings: list[Finding]) -> None:
        bibliography.read(text, "raw/sources.bib", findings)

    assert lines_of("\n" + "@a{b}" * RAW_LINE.most, read) == [("E010", 2)]
    assert lines_of("@a{b}\n" * (ENTRIES.most + 1), read) == [("E010", ENTRIES.most + 1)]


def test_a_text_of_more_sentences_than_any_has_is_not_anchored(project: Project, tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("A\n" * (SENTENCES.most + 1), encoding="utf-8")
    with pytest.raises(FindingsError, match="more than") as error:
        anchoring.anchor(project, KEY, str(text))
    provokes(error.value.findings, "E018")


@pytest.mark.parametrize(
    "file", ["raw/persons.csv", "raw/sources.bib", "raw/registers/hsg-visits.csv", f"raw/sources/{KEY}.csv"]
)
def test_a_raw_file_of_a_hundred_megabytes_is_not_read(project: Project, file: str) -> None:
    os.truncate(project.root / file, 100 * 1024**2)
    assert "it is larger than" in provokes(check(project), "P015").detail


def test_a_text_of_a_hundred_megabytes_is_not_read(project: Project, tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.touch()
    os.truncate(text, 100 * 1024**2)
    with pytest.raises(FindingsError, match="larger than 16 MB") as error:
        anchoring.anchor(project, KEY, str(text))
    provokes(error.value.findings, "E018")
