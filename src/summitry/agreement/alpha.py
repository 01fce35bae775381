"""Krippendorff's alpha: one minus the disagreement that was observed over that to be expected by chance.

The computation, by coincidences, is that of Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability
(2011).
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    Coincidences = Mapping[tuple[Hashable, Hashable], Fraction]
    Difference = Callable[[Hashable, Hashable], Fraction]


def nominal(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Return alpha for values without an order; each unit has the values that its coders gave it.

    A unit with fewer than two values is left out. Alpha is None where it is undefined: where nothing is left,
    or all values are equal, so that the coders could not have differed.

    >>> nominal([("yes", "yes"), ("no", "no"), ("no", "yes")])
    0.4444444444444444
    >>> nominal([("yes", "yes"), ("yes", "yes")]) is None
    True
    """
    return _alpha(_coincidences(units), lambda one, other: Fraction(one != other))


def ordinal(units: Iterable[Sequence[Hashable]], order: Iterable[Hashable]) -> float | None:
    """Return alpha for values with an order, lowest first; the rest is as for `nominal`.

    >>> round(ordinal([("low", "low"), ("high", "middle"), ("low", "high")], ["low", "middle", "high"]), 3)
    0.194
    """
    observed = _coincidences(units)
    totals = _totals(observed)
    ranks: dict[Hashable, Fraction] = {}
    below = Fraction(0)
    for value in order:
        # The mean rank of the cases of this value among all cases.
        ranks[value] = below + totals[value] / 2
        below += totals[value]
    return _alpha(observed, lambda one, other: (ranks[one] - ranks[other]) ** 2)


def _coincidences(units: Iterable[Sequence[Hashable]]) -> Coincidences:
    observed: dict[tuple[Hashable, Hashable], Fraction] = defaultdict(Fraction)
    for values in units:
        for pair in permutations(values, 2):
            observed[pair] += Fraction(1, len(values) - 1)
    return observed


def _totals(observed: Coincidences) -> Mapping[Hashable, Fraction]:
    totals: dict[Hashable, Fraction] = defaultdict(Fraction)
    for (value, _), number in observed.items():
        totals[value] += number
    return totals


def _alpha(observed: Coincidences, difference: Difference) -> float | None:
    totals = _totals(observed)
    pairs = permutations(totals, 2)
    expected = sum(totals[one] * totals[other] * difference(one, other) for one, other in pairs)
    if not expected:
        return None
    found = sum(number * difference(*pair) for pair, number in observed.items())
    return float(1 - (sum(totals.values()) - 1) * found / expected)
