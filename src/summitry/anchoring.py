"""A source text and its anchors: written once, read with locators, verified by whoever owns the text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.publishing.disk import replace, reported
from summitry.publishing.recovery import finish
from summitry.sources import anchor_files, anchors, bibliography
from summitry.sources.sentences import canonical, sentences
from summitry_validation import regular_files
from summitry_validation.contract import terms
from summitry_validation.findings import Finding, FindingsError, Place
from summitry_validation.limits import BIBLIOGRAPHY, RAW_FILE, SENTENCES, SOURCE_TEXT
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.project import Project
    from summitry.sources.anchors import Anchor
    from summitry_validation.limits import Limit


def anchor(project: Project, key: str, text: str) -> tuple[Anchor, ...]:
    """Write the anchors of the source `key`, whose words stand in the file `text`, and return them.

    Raises
    ------
    FindingsError
        Where the bibliography lacks the source, the text cannot be read, another text was anchored before, or
        the disk refuses; nothing is written then.

    """
    found = anchors.anchor(words(text), language(project, key))
    file = _file(project, key)
    _refuse_number(len(found), text)
    if verify(project, key, text):
        raise FindingsError([Finding("E017", project.relative(file), Place(project.relative(file)))])
    with reported("E033", project.relative(file)):
        file.parent.mkdir(exist_ok=True)
        replace(file, anchor_files.write(found).encode())
    return found


def numbered(project: Project, key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence of a text behind its locator; raises as `anchor` does.

    What would act on a terminal instead of showing up is a blank.
    """
    known = language(project, key)
    text_words = canonical(words(text))
    found = sentences(text_words, known)
    _refuse_number(len(found), text)
    for one in found:
        shown = (char if char.isprintable() else " " for char in anchors.span(text_words, one))
        yield one.locator, "".join(shown)


def verify(project: Project, key: str, text: str) -> list[Finding]:
    """Return a finding for each sentence of the text that is not the one that was anchored."""
    if not os.path.lexists(_file(project, key)):
        return []
    findings: list[Finding] = []
    found = anchored(project, key, findings)
    return findings or anchors.verify(found, words(text), text)


def anchored(project: Project, key: str, findings: list[Finding]) -> tuple[Anchor, ...]:
    """Return the anchors of a source, and report what is wrong with their file."""
    file = _file(project, key)
    return anchor_files.read(_raw(project, file, RAW_FILE, findings), project.relative(file), findings)


def language(project: Project, key: str) -> str:
    """Return the language of a source as a BCP 47 code.

    Raises FindingsError where the bibliography does not have the source, its key is no id, or its language
    is not one that sentences are told apart and phrases read in.
    """
    finish(project.root)
    findings: list[Finding] = []
    path = project.root / "raw" / "sources.bib"
    sources = bibliography.read(_raw(project, path, BIBLIOGRAPHY, findings), project.relative(path), findings)
    if key not in sources:
        raise FindingsError([*findings, Finding("R006", key, near=nearest(key, sources))])
    # The bibliography has a finding on such a language, and on such a key, which could name any file.
    if not bibliography.is_id(key) or sources[key].language not in terms("language"):
        raise FindingsError(findings)
    return sources[key].language


def _refuse_number(sentences: int, text: str) -> None:
    if not sentences:
        raise FindingsError([Finding("E018", text, detail="it has no sentences")])
    if sentences > SENTENCES.most:
        raise FindingsError([Finding("E018", text, detail=f"it has more than {SENTENCES.most} sentences")])


def words(text: str) -> str:
    """Return the words of the file `text`; raises FindingsError where it is no readable file in UTF-8."""
    try:
        return regular_files.content(Path(text), SOURCE_TEXT.most).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FindingsError([Finding("E018", text, detail=regular_files.reason(error))]) from error


def _raw(project: Project, path: Path, limit: Limit, findings: list[Finding]) -> str:
    """Return the text of a raw file; one that cannot be read is a finding, and empty."""
    try:
        return regular_files.text(path, limit.most, path.parent)
    except (OSError, UnicodeDecodeError) as error:
        file = project.relative(path)
        findings.append(Finding("P015", file, Place(file), detail=regular_files.reason(error)))
        return ""


def _file(project: Project, key: str) -> Path:
    return project.root / "raw" / "sources" / f"{key}.csv"
