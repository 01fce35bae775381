"""Slips to plant into a sound note: some words, what they become, and the code of the finding there."""

from __future__ import annotations

import re
from typing import NamedTuple


class Slip(NamedTuple):
    """The first words that fit the pattern become `new`."""

    code: str
    pattern: re.Pattern[str]
    new: str

    @classmethod
    def of(cls, code: str, pattern: str, new: str) -> Slip:
        """Return the slip of a pattern in which `^` and `$` are the ends of a line."""
        return cls(code, re.compile(pattern, re.MULTILINE), new)


SLIPS = (
    Slip.of("N001", "^    strength:", "    strenght:"),
    Slip.of("N005", "kind: assessment", "kind: asessment"),
    Slip.of("N009", r"^    at: p[0-9]+s", "    at: s"),
    Slip.of("N014", "^    act: .*$", "    act:"),
    Slip.of("N024", "^  issue: .*$", "  issue:\tenergy"),
    Slip.of("N025", "^    act: .*$", "    act: 'pay"),
    Slip.of("A001", "^        demanded: '.*'$", "        demanded: 'fünf Miliarden Dollar'"),
    Slip.of("A007", "^        demanded: '.*'$", "        demanded: '5'"),
    Slip.of("D003", "^    when: '.*'$", "    when: '1987-06-31'"),
    Slip.of("E001", r"^    at: p([0-9]+)s[0-9]\??$", r"    at: p\g<1>s9"),
    Slip.of("P001", "^    where: 'in .*'$", "    where: 'in Nirgendwo'"),
    Slip.of("P010", r"^  parties: \[", "  parties: [ARM, "),
    Slip.of("P012", "^    by: .*$", "    by: nobody-known"),
    Slip.of("R002", r"meeting: [a-z0-9-]+\b", "meeting: openning"),
    Slip.of("R003", r"because: visits-register\.[0-9]+", "because: visits-register.999"),
    Slip.of("R006", "^source: .*$", "source: hafenbuch"),
)


def plant(text: str, turn: int) -> tuple[str, str, int]:
    """Return a text with one slip in it, the code of its finding, and its line; `turn` chooses the slip.

    Where a note has no words for the slip whose turn it is, it gets the next one.
    """
    first = turn % len(SLIPS)
    found = ((slip, slip.pattern.search(text)) for slip in (*SLIPS[first:], *SLIPS[:first]))
    slip, match = next((slip, match) for slip, match in found if match)
    spoilt = text[: match.start()] + match.expand(slip.new) + text[match.end() :]
    return spoilt, slip.code, text.count("\n", 0, match.start()) + 1
