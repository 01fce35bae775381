"""From the text of a note to its values and findings, and the edge at which a file becomes text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from summitry.notes.classes import Note
from summitry.notes.front import FIRST_LINE, UnreadableNoteError, front
from summitry.notes.scan import BOM, breaks, characters, endings
from summitry.notes.shape import shape
from summitry.notes.sheet import Sheet
from summitry.notes.syntax import UNREAD, refusal, syntax_error
from summitry.notes.tree import Mapping, Scalar, grow
from summitry_validation import limits, regular_files
from summitry_validation.findings import Finding, Place, ordered

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.notes.front import Front
    from summitry.notes.tree import Node

LIMIT = limits.NOTE.most
ROOT = Scalar("", FIRST_LINE, 1, "")


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one note: its values, and what is wrong with it.

    The note is None where its YAML could not be read. Where there are findings, the note has blanks in their
    places: enough to check the rest, not enough to publish.
    """

    note: Note | None
    findings: tuple[Finding, ...] = ()


def read(file: str, text: str) -> Reading:
    """Return the reading of a note's text; `file` is its path as findings show it. It never raises.

    >>> read("raw/notes/a.md", "note: a").findings[0].code
    'N022'
    """
    findings: list[Finding] = []
    try:
        note = _note(file, text, findings)
    except UnreadableNoteError as error:
        findings += error.findings
        note = None
    return Reading(note, tuple(ordered(findings)))


def read_file(path: Path, file: str) -> Reading:
    """Return the reading of the note at `path`; what is no readable file in UTF-8 is a finding."""
    return reading(file, content(path))


def content(path: Path) -> bytes | OSError:
    """Return the bytes of a note, of a large one no more than show that it is too large, or the refusal."""
    try:
        # One byte more shows that a note is too large.
        return regular_files.beginning(path, LIMIT + 1, path.parent)
    except OSError as error:
        return error


def reading(file: str, found: bytes | OSError) -> Reading:
    """Return the reading of what `content` has found; what is no text of a note is a finding."""
    try:
        return read(file, decoded(file, found))
    except UnreadableNoteError as error:
        return Reading(None, error.findings)


def decoded(file: str, found: bytes | OSError) -> str:
    """Return the text of what `content` has found, with its line ends as they are.

    Raises UnreadableNoteError for what is too large (N020), no UTF-8 (N021), or no readable file (N036).
    """
    if isinstance(found, OSError):
        detail = regular_files.reason(found)
        raise UnreadableNoteError([Finding("N036", place=Place(file), detail=detail)])
    if len(found) > LIMIT:
        raise _too_large(file)
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableNoteError([_undecodable(file, error)]) from error


def _note(file: str, text: str, findings: list[Finding]) -> Note | None:
    if len(text) > LIMIT or len(text.encode("utf-8", "surrogatepass")) > LIMIT:
        raise _too_large(file)
    findings += endings(file, text)
    part = front(file, text.removeprefix(BOM).replace("\r\n", "\n"))
    findings += characters(part)
    if breaks(part):
        findings[:] = [replace(f, detail=UNREAD) if f.code == "N026" else f for f in findings]
        return None
    sheet = Sheet(part, findings)
    tree = _tree(part, findings)
    if not isinstance(tree, Mapping):
        sheet.add("N004", tree, "text" if isinstance(tree, Scalar) else "a list", detail="a map")
        return None
    note = shape(Note, ROOT, tree, sheet)
    _check_name(note, file, findings)
    return note


def _tree(part: Front, findings: list[Finding]) -> Node:
    try:
        return grow(part, findings)
    except UnreadableNoteError as error:
        problem = error.findings[0]
    except yaml.YAMLError as error:
        problem = syntax_error(part, error)
    raise refusal(part, problem, findings)


def _check_name(note: Note, file: str, findings: list[Finding]) -> None:
    stem = PurePosixPath(file).stem
    if note.note and note.note.text != stem:
        findings.append(Finding("N015", note.note.text, note.note.place, near=stem))


def _too_large(file: str) -> UnreadableNoteError:
    return UnreadableNoteError([Finding("N020", place=Place(file), detail=str(LIMIT // 1024))])


def _undecodable(file: str, error: UnicodeDecodeError) -> Finding:
    before = error.object[: error.start]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    place = Place(file, before.count(b"\n") + 1, column)
    return Finding("N021", f"0x{error.object[error.start]:02X}", place)
