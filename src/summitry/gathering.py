"""Everything under raw/, read from disk once: the one edge between files and assembly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry import authorities, registers
from summitry.assembly import Assembly, World, assemble, index
from summitry.normalize.names import NameRow, Names
from summitry.notes import reader
from summitry.sources import anchor_files, bibliography, uncited
from summitry.sources.anchors import by_locator
from summitry_validation import limits, regular_files
from summitry_validation.findings import Finding, Place, ordered
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from summitry.authorities import Authorities
    from summitry.notes.classes import Note
    from summitry.project import Project
    from summitry.sources.anchors import Anchors

BIBLIOGRAPHY = "raw/sources.bib"
_NAMED = ("table_name", "row_id", "name", "language")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What raw/ holds and gives, and every finding about it."""

    world: World
    assembly: Assembly
    findings: Sequence[Finding]


def gather(project: Project) -> Gathered:
    """Read raw/ and assemble its tables; whatever is wrong is among the findings."""
    findings: list[Finding] = []
    notes = [*_notes(project, findings)]
    world = _world(project, notes, findings)
    assembly = assemble(notes, world)
    return Gathered(world, assembly, ordered([*findings, *assembly.findings]))


def _notes(project: Project, findings: list[Finding]) -> Iterator[Note]:
    for path in project.notes:
        reading = reader.read_file(path, project.relative(path))
        findings += reading.findings
        if reading.note:
            yield reading.note


def _world(project: Project, notes: Sequence[Note], findings: list[Finding]) -> World:
    raw = project.root / "raw"
    known = authorities.read(_texts(project, raw, "*.csv", findings), findings)
    text = _texts(project, raw, "*.bib", findings).get(BIBLIOGRAPHY, "")
    sources = bibliography.read(text, BIBLIOGRAPHY, findings)
    files = _texts(project, raw / "sources", "*.csv", findings)
    anchors = _anchors(files, findings)
    findings += _unknown_sources(notes, sources, anchors)
    return World(
        authorities=known,
        sources=sources,
        anchors=anchors,
        uncited=_uncited(files, anchors, findings),
        records=registers.read(_texts(project, raw / "registers", "*.csv", findings), findings),
        names=Names.from_rows(_names(known)),
        ids=_ids(notes, known, findings),
    )


def _texts(project: Project, folder: Path, pattern: str, findings: list[Finding]) -> dict[str, str]:
    """Return the texts of files by their paths; one that cannot be read is a finding."""
    texts = {}
    for path in sorted(folder.glob(pattern)):
        file = project.relative(path)
        most = limits.BIBLIOGRAPHY.most if path.suffix == ".bib" else limits.RAW_FILE.most
        try:
            texts[file] = regular_files.text(path, most, folder)
        except (OSError, UnicodeDecodeError) as error:
            findings.append(Finding("P015", file, Place(file), detail=regular_files.reason(error)))
    return texts


def _anchors(files: Mapping[str, str], findings: list[Finding]) -> dict[str, Anchors]:
    return {
        _key(file): by_locator(anchor_files.read(text, file, findings))
        for file, text in files.items()
        if not file.endswith(uncited.SUFFIX)
    }


def _uncited(
    files: Mapping[str, str], anchors: Mapping[str, Anchors], findings: list[Finding]
) -> dict[str, Mapping[str, uncited.Reason]]:
    """Return the reasons of each source; a file of reasons whose source has no anchors is a finding."""
    reasons = {}
    for file, text in files.items():
        if file.endswith(uncited.SUFFIX) and _key(file) in anchors:
            reasons[_key(file)] = uncited.read(text, file, anchors[_key(file)], findings)
        elif file.endswith(uncited.SUFFIX):
            findings.append(Finding("E047", _key(file), Place(file), near=nearest(_key(file), anchors)))
    return reasons


def _key(file: str) -> str:
    """Return the key of a source in the name of a file."""
    return file.rpartition("/")[2].removesuffix(".csv").removesuffix(".uncited")


def _ids(notes: Sequence[Note], known: Authorities, findings: list[Finding]) -> Mapping[str, str]:
    made = [one for note in notes for one in index.ids(note)]
    findings += index.clashes(made, known.ids)
    return {**known.ids, **{key: table for key, table, _ in made}}


def _names(known: Authorities) -> Iterator[NameRow]:
    for entry in known.tables["names"].values():
        table, row_id, name, language = (str(entry.cells[column]) for column in _NAMED)
        first, last = entry.cells["valid_from"], entry.cells["valid_to"]
        yield NameRow(table, row_id, name, language, _year(first), _year(last))


def _year(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _unknown_sources(
    notes: Sequence[Note], sources: Mapping[str, object], anchors: Mapping[str, object]
) -> Iterator[Finding]:
    for note in notes:
        key, place = note.source.text, note.source.place
        if key and key not in sources:
            yield Finding("R006", key, place, near=nearest(key, sources))
        elif key and key not in anchors:
            yield Finding("R007", key, place)
