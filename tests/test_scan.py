"""What an editor does not show: found at its exact place, with everything else that is wrong."""

from __future__ import annotations

import pytest

from provoking import provokes
from summitry.notes.reader import Reading, read
from summitry_validation.catalogue import message
from summitry_validation.findings import Place

FILE = "raw/notes/harbour.md"
HEAD = "---\nnote: harbour\n"


def reading(line: str) -> Reading:
    return read(FILE, f"{HEAD}{line}\n---\n")


@pytest.mark.parametrize(
    ("line", "code", "value", "column"),
    [
        ("coder:\tjd", "N024", "", 7),
        ("coder: jd\u202e", "N026", "U+202E", 10),
        ("coder: j\u200bd", "N026", "U+200B", 9),
        ("coder: \ufeffjd", "N026", "U+FEFF", 8),
        ("coder: \x00", "N026", "U+0000", 8),
        ("coder: j\rd", "N026", "U+000D", 9),
        ("coder: j\u2028d", "N026", "U+2028", 9),
        ("coder: j\udfffd", "N026", "U+DFFF", 9),
        ("coder: J\u00fcrg, fu\u0308r", "N029", "u\u0308", 15),
    ],
)
def test_it_stands_at_its_column(line: str, code: str, value: str, column: int) -> None:
    finding = provokes(reading(line).findings, code)
    assert finding.value == value
    assert finding.place == Place(FILE, 3, column, 2 if code == "N029" else 1)


@pytest.mark.parametrize("line", ["coder:\tJD", "coder: JD # \u200b", "coder: JD # u\u0308"])
def test_what_yaml_can_pass_over_hides_nothing(line: str) -> None:
    assert provokes(reading(line).findings, "N008").value == "JD"


@pytest.mark.parametrize("line", ["\tcoder: jd", "coder: j\x07d", "coder: j\u2029d"])
def test_what_yaml_cannot_pass_over_is_told_once_and_says_that_the_rest_is_unread(line: str) -> None:
    result = reading(line)
    assert result.note is None
    assert [message(finding)[-32:] for finding in result.findings] == [
        "the rest of this note was not read"[-32:]
    ]


def test_a_byte_order_mark_and_crlf_are_one_finding_each_and_hide_nothing() -> None:
    text = "\ufeff" + f"{HEAD}coder: JD\n---\n".replace("\n", "\r\n")
    found = read(FILE, text).findings
    assert provokes(found, "N027").place == Place(FILE, 1, 1)
    assert provokes(found, "N028").detail == "4"
    assert provokes(found, "N008").place == Place(FILE, 3, 8, 2)
    assert sum(finding.code in ("N027", "N028") for finding in found) == 2


def test_blanks_of_any_width_that_can_be_seen_are_no_fault() -> None:
    assert {finding.code for finding in reading("coder: jd # 5\u00a0Mrd.\u202fDollar 🤝").findings} == {
        "N002"
    }
