"""A quote that is not closed on its line is found where it opens, and an apostrophe is no quote."""

from __future__ import annotations

import pytest

from provoking import provokes
from summitry.notes.front import Front
from summitry.notes.quotes import unclosed
from summitry.notes.reader import read


def columns(text: str) -> list[tuple[int, int]]:
    front = Front("raw/notes/a.md", text, tuple(text.split("\n")))
    return [(place.line, place.column) for finding in unclosed(front) if (place := finding.place)]


@pytest.mark.parametrize(
    "text",
    [
        "text: Arland's harbour",
        "text: 'Arland''s harbour'",
        'text: "auf Jeju\'s Insel"',
        'text: "a \\" b"',
        "a: {b: Arland's, c: 'x', d: [\"y\", 'z']}",
        "a: {b: Arland's harbour is 'small'}",
        "a: b # don't",
        "- 'a'\n- \"b\"",
        "text: >\n  'tis one\n  \"and two\nnext: 'c'",
        "list:\n  - key: |-\n      'tis\n    other: 'x'",
        "a: [\n  'x', 'y'\n]\nb: c, 'tis",
    ],
)
def test_what_is_closed_or_no_quote_is_no_finding(text: str) -> None:
    assert columns(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("when: 'im April", [(2, 7)]),
        ('when: "im April', [(2, 7)]),
        ("a: 'x\nb: 'y\nc: 'z'", [(2, 4), (3, 4)]),
        ("a: {b: 'x, c: [d]}\ne: it, 'tis", [(2, 8)]),
        ("a: {b: c, d: 'x''}", [(2, 14)]),
        ("- - 'x", [(2, 5)]),
        ("a: |\n  'x\nb: 'y", [(4, 4)]),
        ("'a: b", [(2, 1)]),
    ],
)
def test_each_open_quote_has_its_place(text: str, expected: list[tuple[int, int]]) -> None:
    assert columns(text) == expected


def test_an_open_quote_explains_the_error_that_yaml_sees_later() -> None:
    text = "---\nnote: a\nsource: 'b\ncoder: c\nprocess: {name: d}\n---\n"
    assert [finding.code for finding in read("raw/notes/a.md", text).findings] == ["N025"]


def test_an_error_before_the_open_quote_is_told_too() -> None:
    text = "---\nnote: a: b\ncoder: 'c\n---\n"
    assert [finding.code for finding in read("raw/notes/a.md", text).findings] == ["N030", "N025"]


def test_a_quoted_text_over_two_lines_is_refused() -> None:
    finding = provokes(read("raw/notes/a.md", "---\nnote: 'a\n  b'\n---\n").findings, "N025")
    assert finding.value == "'"
