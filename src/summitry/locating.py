"""Locate: which sentences of an anchored text have some words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry import anchoring
from summitry.publishing.recovery import finish
from summitry.sources import anchors
from summitry.sources.concordance import closest, concordance, located
from summitry.sources.sentences import canonical
from summitry_validation.findings import Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.project import Project
    from summitry.sources.anchors import Anchor


@dataclass(frozen=True, slots=True)
class Located:
    """The source that a text is of, and the sentences that have the words, by their locators."""

    source: str
    sentences: Mapping[str, str]


def locate(project: Project, phrase: str, text: str) -> Located:
    """Return where a phrase occurs in the file `text`, whose source is the one with anchors that fit it.

    Raises
    ------
    FindingsError
        Where the text cannot be read (E018), fits no anchors (E032), or does not have the phrase (E031).

    """
    finish(project.root)
    words = canonical(anchoring.words(text))
    source, found = _source(project, words, text)
    known = concordance(words, found, anchoring.language(project, source))
    hits = {located(one): words[one[0].char_start : one[-1].char_end] for one in known.find(phrase)}
    if not hits:
        raise FindingsError([Finding("E031", phrase, near=closest(phrase, words, found), detail=source)])
    return Located(source, hits)


def _source(project: Project, words: str, text: str) -> tuple[str, tuple[Anchor, ...]]:
    """Return the key and the anchors of the source that a text is of."""
    for file in sorted((project.root / "raw" / "sources").glob("*.csv")):
        findings: list[Finding] = []
        found = anchoring.anchored(project, file.stem, findings)
        if found and not findings and not anchors.verify(found, words, text):
            return file.stem, found
    raise FindingsError([Finding("E032", text)])
