"""The quick look at a file of records: where it finds no fault, the careful reading finds none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from projects import ROOT
from summitry import registers
from summitry.registers.soundness import sound

HASH = "0123456789abcdef" * 4
HEADER = (ROOT / "raw/registers/hsg-visits.csv").read_text(encoding="utf-8").split("\n")[0]
LINES = [
    f'17,1999-05-03,2000-02-29,"Norland, Kingdom of","Said ""no""",Visit,{HASH},23,1.0',
    f"18,2000-01-01,2000-01-01,Norland,,,{HASH},0,1.0",
]
FILE = "raw/registers/visits.csv"


def text(lines: list[str]) -> str:
    return "\n".join([HEADER, *lines]) + "\n"


def test_a_file_without_a_fault_is_read_at_once() -> None:
    assert list(sound(text(LINES)) or {}) == ["17", "18"]


@pytest.mark.parametrize("register", ["hsg-travels", "hsg-visits"])
def test_our_own_registers_are_read_at_once(register: str) -> None:
    assert sound((ROOT / "raw" / "registers" / f"{register}.csv").read_text(encoding="utf-8")) is not None


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_what_is_read_at_once_has_no_fault(data: st.DataObject) -> None:
    whole = text(LINES)
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 3))
    put = data.draw(st.text(st.sampled_from('0129-, "\n\t=+ab\u200b\u00a0é́'), max_size=3))
    changed = whole[:at] + put + whole[at + length :]
    if sound(changed) is not None:
        assert checked(changed) == []


def checked(changed: str) -> list[object]:
    """Return what the careful reading finds, which is asked for by columns in another order."""
    findings: list[object] = []
    registers._checked(FILE, changed, findings)  # type: ignore[arg-type]
    return findings
