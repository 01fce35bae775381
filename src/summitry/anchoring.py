"""A source text and its anchors: written once, read with locators, verified by whoever owns the text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.publishing.disk import discard, reported, write
from summitry.publishing.recovery import finish
from summitry.sources import anchor_files, anchors, bibliography
from summitry.sources.sentences import canonical, sentences
from summitry_validation import regular_files
from summitry_validation.findings import Finding, FindingsError, Place
from summitry_validation.limits import BIBLIOGRAPHY, RAW_FILE, SENTENCES, SOURCE_TEXT
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.project import Project
    from summitry.sources.anchors import Anchor


def anchor(project: Project, key: str, text: str) -> tuple[Anchor, ...]:
    """Write the anchors of the source `key`, whose words stand in the file `text`, and return them.

    Raises
    ------
    FindingsError
        Where the bibliography lacks the source, the text cannot be read, or another text was anchored
        before; nothing is written then.

    """
    found = anchors.anchor(_words(text), _language(project, key))
    file = _file(project, key)
    _refuse_number(len(found), text)
    if verify(project, key, text):
        raise FindingsError([Finding("E017", project.relative(file), Place(project.relative(file)))])
    with reported("X025", project.relative(file)):
        _replace(file, anchor_files.write(found).encode())
    return found


def numbered(project: Project, key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence of a text behind its locator; raises as `anchor` does.

    What would act on a terminal instead of showing up is a blank.
    """
    language = _language(project, key)
    words = canonical(_words(text))
    found = sentences(words, language)
    _refuse_number(len(found), text)
    for one in found:
        shown = (char if char.isprintable() else " " for char in anchors.span(words, one))
        yield one.locator, "".join(shown)


def verify(project: Project, key: str, text: str) -> list[Finding]:
    """Return a finding for each sentence of the text that is not the one that was anchored."""
    file = _file(project, key)
    if not os.path.lexists(file):
        return []
    findings: list[Finding] = []
    anchored = anchor_files.read(_raw(project, file, RAW_FILE.most), project.relative(file), findings)
    return findings or anchors.verify(anchored, _words(text), text)


def _language(project: Project, key: str) -> str:
    finish(project.root)
    findings: list[Finding] = []
    path = project.root / "raw" / "sources.bib"
    words = _raw(project, path, BIBLIOGRAPHY.most)
    sources = bibliography.read(words, project.relative(path), findings)
    if key not in sources:
        raise FindingsError([*findings, Finding("R006", key, near=nearest(key, sources))])
    # The bibliography has a finding on such a key, which could name any file.
    if not bibliography.is_id(key):
        raise FindingsError(findings)
    return sources[key].language


def _refuse_number(sentences: int, text: str) -> None:
    if not sentences:
        raise FindingsError([Finding("E018", text, detail="it has no sentences")])
    if sentences > SENTENCES.most:
        raise FindingsError([Finding("E018", text, detail=f"it has more than {SENTENCES.most} sentences")])


def _words(text: str) -> str:
    try:
        return regular_files.content(Path(text), SOURCE_TEXT.most).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FindingsError([Finding("E018", text, detail=regular_files.reason(error))]) from error


def _raw(project: Project, path: Path, most: int) -> str:
    file = project.relative(path)
    try:
        return regular_files.text(path, most, path.parent)
    except (OSError, UnicodeDecodeError) as error:
        detail = regular_files.reason(error)
        raise FindingsError([Finding("P015", file, Place(file), detail=detail)]) from error


def _file(project: Project, key: str) -> Path:
    return project.root / "raw" / "sources" / f"{key}.csv"


def _replace(file: Path, content: bytes) -> None:
    """Put a file in its place at once, and never through a link that stands there."""
    beside = file.with_suffix(".new")
    discard(beside)
    write(beside, content)
    beside.replace(file)
