"""The reading of phrases, each of them new: ours against those of others, in one process and in a new one."""

from __future__ import annotations

from itertools import count, islice
from random import Random
from typing import TYPE_CHECKING

from bench import floors
from bench.measuring import Measure, measure, python
from bench.peers import readers
from summitry.testing import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.measuring import Size, Work
    from bench.peers import Reader

    Named = tuple[str, Reader]
    Phrases = Iterator[tuple[str, str]]

_LANGUAGES = ("de", "en")
_COLD = "from summitry import normalize; normalize.amount('5 Euro', 'de'); normalize.date('2019', 'de')"


def measures(size: Size) -> Iterator[Measure]:
    """Yield a first phrase in a new process, and many new ones against each peer."""
    yield measure(
        "a first amount and date, in a new process",
        python("-c", _COLD),
        floors.NOTHING,
        floors.nothing,
        "0.15 s",
    )
    for corpus, invented in (("amounts", _amount), ("dates", _date)):
        ours, *peers = readers(corpus).items()
        some = _distinct(invented)
        for peer in peers:
            yield _against(f"{size.some:,} new {corpus}", ours, peer, some, size)


def _against(what: str, ours: Named, peer: Named, some: Phrases, size: Size) -> Measure:
    works = [
        _reading(read, [[*islice(some, size.some)] for _ in range(size.runs)]) for _, read in (ours, peer)
    ]
    return measure(what, works[0], f"`{peer[0]}`", works[1], runs=size.runs)


def _reading(read: Reader, batches: list[list[tuple[str, str]]]) -> Work:
    """Return the work of reading one batch after the other, so that nobody can remember a phrase."""
    return lambda: [read(*one) for one in batches.pop()]


def _amount(rng: Random, language: str) -> str:
    return phrases.amount(rng, language)[1]


def _date(rng: Random, language: str) -> str:
    return phrases.date(rng, language, rng.randint(1700, 2030))


def _distinct(invented: Callable[[Random, str], str]) -> Phrases:
    seen: set[tuple[str, str]] = set()
    for seed in count():
        language = _LANGUAGES[seed % 2]
        one = invented(Random(seed), language), language  # noqa: S311 - it invents, and keeps no secret
        if one not in seen:
            seen.add(one)
            yield one
