"""A source text and its anchors: written once, read with locators, verified by whoever owns the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
        Where the bibliography lacks the source, the text cannot be read, or another text was anchored
        before; nothing is written then.

    """
    found = anchors.anchor(_words(text), _language(project, key))
    file = _file(project, key)
    if not found:
        raise FindingsError([Finding("E018", text, detail="it has no sentences")])
    if verify(project, key, text):
        raise FindingsError([Finding("E017", project.relative(file), Place(project.relative(file)))])
    file.parent.mkdir(exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_text(anchor_files.write(found), encoding="utf-8", newline="\n")
    beside.replace(file)
    return found


def numbered(project: Project, key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence of a text behind its locator; raises as `anchor` does."""
    words = canonical(_words(text))
    for one in sentences(words, _language(project, key)):
        yield one.locator, anchors.span(words, one)


def verify(project: Project, key: str, text: str) -> list[Finding]:
    """Return a finding for each sentence of the text that is not the one that was anchored."""
    file = _file(project, key)
    if not file.is_file():
        return []
    findings: list[Finding] = []
    anchored = anchor_files.read(file.read_text(encoding="utf-8"), project.relative(file), findings)
    return findings or anchors.verify(anchored, _words(text), text)


def _language(project: Project, key: str) -> str:
    finish(project.root)
    findings: list[Finding] = []
    path = project.root / "raw" / "sources.bib"
    sources = bibliography.read(path.read_text(encoding="utf-8"), project.relative(path), findings)
    if key not in sources:
        raise FindingsError([*findings, Finding("R006", key, near=nearest(key, sources))])
    return sources[key].language


def _words(text: str) -> str:
    try:
        return Path(text).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise FindingsError([Finding("E018", text, detail=reason)]) from error


def _file(project: Project, key: str) -> Path:
    return project.root / "raw" / "sources" / f"{key}.csv"
