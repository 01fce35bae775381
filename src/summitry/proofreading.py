"""Proofread: whether the notes on a source quote what stands in the sentences that they cite."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry import anchoring
from summitry.notes import reader
from summitry.notes.quotations import quotations
from summitry.sources.concordance import concordance, located
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.quotations import Quotation
    from summitry.notes.values import Locator
    from summitry.project import Project
    from summitry.sources.anchors import Anchor
    from summitry.sources.concordance import Concordance


@dataclass(slots=True)
class Proof:
    """How many phrases of how many notes were compared with the text, and what was found."""

    phrases: int = 0
    notes: int = 0
    findings: list[Finding] = field(default_factory=list)


def proofread(project: Project, key: str, text: str) -> Proof:
    """Compare each verbatim phrase of the notes on the source `key` with the file `text`, which is anchored.

    A note that cannot be read adds its findings, because its phrases were not compared.
    """
    proof = Proof()
    found = anchoring.anchored(project, key, proof.findings)
    known = concordance(anchoring.words(text), found, anchoring.language(project, key))
    for path in project.notes:
        reading = reader.read_file(path, project.relative(path))
        if reading.note is None:
            proof.findings += reading.findings
        elif reading.note.source.text == key:
            quoted = [*quotations(reading.note)]
            proof.notes += 1
            proof.phrases += len(quoted)
            proof.findings += [finding for one in quoted for finding in _misquoted(one, known)]
    return proof


def _misquoted(quotation: Quotation, known: Concordance) -> Iterator[Finding]:
    """Yield the finding for words that the cited sentences do not have, alone or with their neighbours."""
    cited = {sentence for locator in quotation.at for sentence in locator.sentences}
    found = list(known.find(quotation.words.text))
    if cited and not any(cited.issuperset(one.locator for one in sentences) for sentences in found):
        nearest = min(found, key=lambda sentences: _distance(sentences[0], quotation.at[0]), default=())
        detail = ", ".join(locator.text for locator in quotation.at)
        words = quotation.words
        yield Finding("E030", words.text, words.place, near=located(nearest), detail=detail)


def _distance(sentence: Anchor, locator: Locator) -> tuple[int, int]:
    return abs(sentence.paragraph - locator.paragraph), abs(sentence.sentence - locator.sentence)
