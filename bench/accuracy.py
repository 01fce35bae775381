"""How often each reader is right, wrong, or silent on the public corpora."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.corpus import cases
from bench.peers import readers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.corpus import Answer

HEAD = """
## Right, wrong, and silent

Phrases of `tests/corpus/` as each reader takes them: of an amount its one or two numbers, of a date its first
and last day, of a state its code. Right is also who says nothing where nothing can be read; wrong is a value
that the phrase does not state. The corpora are ours and hold what we know of: they flatter us.

| corpus | cases | reader | right | wrong | silent |
|---|---:|---|---:|---:|---:|
"""

CORPORA = ("amounts", "numbers", "dates", "countries")


@dataclass(frozen=True, slots=True)
class Score:
    """How many cases of a corpus a reader has right, wrong, or leaves without an answer."""

    corpus: str
    reader: str
    right: int
    wrong: int
    silent: int

    @property
    def cases(self) -> int:
        """Return how many cases there were."""
        return self.right + self.wrong + self.silent


def section() -> str:
    """Return the section of the page."""
    return HEAD + "".join(map(row, scores()))


def scores() -> Iterator[Score]:
    """Yield the score of every reader on every corpus."""
    for corpus in CORPORA:
        some = cases(corpus)
        for name, read in readers(corpus).items():
            verdicts = Counter(verdict(case.answer, read(case.text, case.language)) for case in some)
            yield Score(corpus, name, verdicts["right"], verdicts["wrong"], verdicts["silent"])


def verdict(truth: Answer, answer: Answer) -> str:
    """Return whether an answer is right, wrong, or missing.

    >>> verdict(("5",), ("5",)), verdict(None, ("5",)), verdict(("5",), None), verdict(None, None)
    ('right', 'wrong', 'silent', 'right')
    """
    if answer == truth:
        return "right"
    return "wrong" if answer else "silent"


def row(score: Score) -> str:
    """Return the line of a score."""
    shares = (f"{count / score.cases:.0%}" for count in (score.right, score.wrong, score.silent))
    return f"| {score.corpus} | {score.cases:,} | {score.reader} | {' | '.join(shares)} |\n"
