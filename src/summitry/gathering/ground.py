"""What notes stand on: authorities, bibliography, anchors and registers, read from the files beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry import authorities, registers
from summitry.assembly import World, index
from summitry.normalize.names import NameRow, Names
from summitry.project import BESIDE_NOTES, IDENTITIES
from summitry.sources import anchor_files, bibliography, uncited
from summitry.sources.anchors import by_locator
from summitry_validation import limits, regular_files
from summitry_validation.findings import Finding, Place
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from summitry.authorities import Authorities
    from summitry.project import Project
    from summitry.sources.anchors import Anchors

    Contents = Mapping[str, bytes | OSError]

BIBLIOGRAPHY = "raw/sources.bib"
_NAMED = ("table_name", "row_id", "name", "language", "valid_from", "valid_to")


@dataclass(frozen=True, slots=True)
class Ground:
    """The world as yet without the ids of notes, and what is wrong with it."""

    world: World
    faults: Sequence[Finding]

    @property
    def findings(self) -> Sequence[Finding]:
        """Return what is wrong; only whoever asks has the registers looked at that no note refers to."""
        return [*self.faults, *self.world.records.findings]


def contents(project: Project) -> Contents:
    """Return the bytes of every raw file beside the notes, or why it cannot be read, by path."""
    files = (path for folder, suffix in BESIDE_NOTES for path in project.files(folder, suffix))
    return {project.relative(path): _content(path) for path in files}


def ground(files: Contents) -> Ground:
    """Return what these files say; one that cannot be read as UTF-8 is a finding."""
    findings: list[Finding] = []
    texts = dict(_texts(files, findings))
    known = authorities.read(_in("raw", texts) | _in(IDENTITIES, texts), findings)
    beside = _in("raw/sources", texts)
    anchors = _anchors(beside, findings)
    world = World(
        authorities=known,
        sources=bibliography.read(texts.get(BIBLIOGRAPHY, ""), BIBLIOGRAPHY, findings),
        anchors=anchors,
        uncited=_uncited(beside, anchors, findings),
        records=registers.read(_in("raw/registers", texts)),
        names=Names.from_rows(_names(known)),
        ids=index.Ids(known.ids),
    )
    return Ground(world, findings)


def _content(path: Path) -> bytes | OSError:
    limit = limits.BIBLIOGRAPHY if path.suffix == ".bib" else limits.RAW_FILE
    try:
        return regular_files.content(path, limit.most, path.parent)
    except OSError as error:
        return error


def _texts(files: Contents, findings: list[Finding]) -> Iterator[tuple[str, str]]:
    for file, content in files.items():
        try:
            yield file, _text(content)
        except (OSError, UnicodeDecodeError) as error:
            findings.append(Finding("P015", file, Place(file), detail=regular_files.reason(error)))


def _text(content: bytes | OSError) -> str:
    """Return a text with line ends as Python reads them."""
    if isinstance(content, OSError):
        raise content
    return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def _in(folder: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {file: text for file, text in texts.items() if file.rpartition("/")[0] == folder}


def _anchors(texts: Mapping[str, str], findings: list[Finding]) -> dict[str, Anchors]:
    return {
        _key(file): by_locator(anchor_files.read(text, file, findings))
        for file, text in texts.items()
        if not file.endswith(uncited.SUFFIX)
    }


def _uncited(
    texts: Mapping[str, str], anchors: Mapping[str, Anchors], findings: list[Finding]
) -> dict[str, Mapping[str, uncited.Reason]]:
    """Return the reasons of each source; a file of reasons whose source has no anchors is a finding."""
    reasons = {}
    for file, text in texts.items():
        if file.endswith(uncited.SUFFIX) and _key(file) in anchors:
            reasons[_key(file)] = uncited.read(text, file, anchors[_key(file)], findings)
        elif file.endswith(uncited.SUFFIX):
            findings.append(Finding("E047", _key(file), Place(file), near=nearest(_key(file), anchors)))
    return reasons


def _key(file: str) -> str:
    """Return the key of a source in the name of a file."""
    return file.rpartition("/")[2].removesuffix(".csv").removesuffix(".uncited")


def _names(known: Authorities) -> Iterator[NameRow]:
    columns = (known.tables["names"].texts(column) for column in _NAMED)
    for table, row_id, name, language, first, last in zip(*columns, strict=True):
        yield NameRow(table, row_id, name, language, _year(first), _year(last))


def _year(text: str) -> int | None:
    """Return the year of a cell, None where it is empty or no year, which has been reported."""
    return int(text) if text.isdecimal() else None
