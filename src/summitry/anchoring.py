"""A source text and its anchors: written once, read with locators, verified by whoever owns the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summitry.publishing.disk import replace, reported
from summitry.publishing.recovery import finish
from summitry.sources import anchor_files, anchors, bibliography
from summitry.sources.sentences import canonical, sentences
from summitry_validation.findings import Finding, FindingsError, Place
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
        Where the bibliography lacks the source, the text cannot be read, another text was anchored before, or
        the disk refuses; nothing is written then.

    """
    found = anchors.anchor(words(text), language(project, key))
    file = _file(project, key)
    if not found:
        raise FindingsError([Finding("E018", text, detail="it has no sentences")])
    if verify(project, key, text):
        raise FindingsError([Finding("E017", project.relative(file), Place(project.relative(file)))])
    with reported("E033", project.relative(file)):
        file.parent.mkdir(exist_ok=True)
        replace(file, anchor_files.write(found).encode())
    return found


def numbered(project: Project, key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence of a text behind its locator; raises as `anchor` does."""
    found = canonical(words(text))
    for one in sentences(found, language(project, key)):
        yield one.locator, anchors.span(found, one)


def verify(project: Project, key: str, text: str) -> list[Finding]:
    """Return a finding for each sentence of the text that is not the one that was anchored."""
    if not _file(project, key).is_file():
        return []
    findings: list[Finding] = []
    found = anchored(project, key, findings)
    return findings or anchors.verify(found, words(text), text)


def anchored(project: Project, key: str, findings: list[Finding]) -> tuple[Anchor, ...]:
    """Return the anchors of a source, and report what is wrong with their file."""
    file = _file(project, key)
    return anchor_files.read(_raw(project, file, findings), project.relative(file), findings)


def language(project: Project, key: str) -> str:
    """Return the language of a source as a BCP 47 code; raises FindingsError where no bibliography has it."""
    finish(project.root)
    findings: list[Finding] = []
    path = project.root / "raw" / "sources.bib"
    sources = bibliography.read(_raw(project, path, findings), project.relative(path), findings)
    if key not in sources:
        raise FindingsError([*findings, Finding("R006", key, near=nearest(key, sources))])
    return sources[key].language


def words(text: str) -> str:
    """Return the words of the file `text`; raises FindingsError where it is no readable file in UTF-8."""
    try:
        return Path(text).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise FindingsError([Finding("E018", text, detail=reason)]) from error


def _raw(project: Project, path: Path, findings: list[Finding]) -> str:
    """Return the text of a raw file; one that cannot be read is a finding, and empty."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        file = project.relative(path)
        findings.append(Finding("P015", file, Place(file), detail=str(error)))
        return ""


def _file(project: Project, key: str) -> Path:
    return project.root / "raw" / "sources" / f"{key}.csv"
