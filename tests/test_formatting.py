"""The one layout of front matter: it changes no value, comment or remark, and settles everything else."""

from __future__ import annotations

import re
from collections import Counter
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from projects import BORDER, COST_SHARING, ROOT
from provoking import provokes
from summitry.notes.formatting import formatted, unsettled
from summitry.notes.formatting.comparison import differences
from summitry.notes.reader import read
from summitry.notes.reference import example
from summitry.notes.skeleton import skeleton
from summitry_validation.findings import FindingsError, Place
from written_notes import Written, notes

FILE = "raw/notes/harbour.md"


def front(text: str) -> str:
    return re.split(r"(?:\A|\r?\n)---[ \t]*\r?\n", text + "\n", maxsplit=2)[1].replace("\r\n", "\n")


def values(text: str) -> Any:
    """Return the values of front matter as another reader loads them, in maps that are equal in any order."""
    return yaml.load(f"{front(text)}\n", Loader=yaml.CBaseLoader)  # noqa: S506  # it makes text only


def form(lines: str) -> str:
    """Return the one form of some lines of front matter."""
    return front(formatted(FILE, f"---\n{dedent(lines)}---\n"))


def refused(text: str) -> FindingsError:
    with pytest.raises(FindingsError) as error:
        formatted(FILE, text)
    return error.value


@given(notes())
def test_no_value_no_comment_and_no_remark_changes(note: Written) -> None:
    assume(read(FILE, note.text).note)
    text = formatted(FILE, note.text)
    assert values(text) == values(note.text)
    assert Counter(re.findall("#[# ]*c[0-9]+ §", front(text))) == Counter(note.comments)
    assert text.removeprefix(f"---\n{front(text)}\n---\n") == note.remarks


@given(notes())
def test_a_formatted_note_is_left_as_it_is(note: Written) -> None:
    assume(read(FILE, note.text).note)
    text = formatted(FILE, note.text)
    assert formatted(FILE, text) == text
    assert unsettled(FILE, text, text) == []


@given(notes())
def test_formatting_is_the_cause_of_no_finding(note: Written) -> None:
    before = read(FILE, note.text)
    assume(before.note)
    after = read(FILE, formatted(FILE, note.text))
    found, left = ([(one.code, one.value) for one in reading.findings] for reading in (before, after))
    assert Counter(left) <= Counter(found)


@given(st.text(alphabet="ab:-?|>#'\"[]{}, \n&*!%", max_size=60))
def test_any_text_is_formatted_once_and_for_all_or_refused(lines: str) -> None:
    try:
        text = formatted(FILE, f"---\n{lines}\n---\n")
    except FindingsError:
        return
    assert formatted(FILE, text) == text


@pytest.mark.parametrize("file", [COST_SHARING, BORDER])
def test_our_notes_are_in_the_one_form(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert formatted(file, text) == text
    assert max(map(len, text.split("\n"))) > 200, "a statement in brackets stays on one line"


@pytest.mark.parametrize("text", [example(), skeleton("harbour")])
def test_what_we_show_to_coders_is_in_the_one_form(text: str) -> None:
    assert formatted(FILE, text) == text


def turned(data: Any) -> Any:
    """Return data with the keys of every map from the last to the first."""
    if isinstance(data, dict):
        return {key: turned(data[key]) for key in reversed(data)}
    return [turned(one) for one in data] if isinstance(data, list) else data


def test_the_keys_of_every_class_come_into_the_order_in_which_it_declares_them() -> None:
    full = values(skeleton("harbour", full=True))
    text = yaml.safe_dump(turned(full), sort_keys=False, default_style='"', width=10**6)
    assert repr(values(formatted(FILE, f"---\n{text}---\n"))) == repr(full)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("coder:   jd\nnote:  a   \n", "note: a\ncoder: jd\n"),
        ("tpye: a\ncoder: b\nx: c\nnote: d\n", "tpye: a\nnote: d\ncoder: b\nx: c\n"),
        (
            "meetings:\n     b: {at: p1s1,type: talks}\n     a:  []\n",
            "meetings:\n  b: {type: talks, at: p1s1}\n  a: []\n",
        ),
        (
            "process:\n parties:\n - A\n -  - B\n    - C\n",
            "process:\n  parties:\n    - A\n    - - B\n      - C\n",
        ),
        ("at: [ a,b ,\n  {c: d,\n e} ]\n", "at: [a, b, {c: d, e}]\n"),
        ("? a\n: b\nc:\n  d\n", "a: b\nc: d\n"),
    ],
    ids=["keys", "unknown keys", "ids", "lists", "brackets", "roundabout"],
)
def test_order_indent_and_brackets_are_settled(before: str, after: str) -> None:
    assert form(before) == after.rstrip("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("coder: 'jd'", "coder: jd"),
        ("coder: 'NO'", "coder: NO"),
        ("coder: 'a, b'", "coder: a, b"),
        ("coder: ['a, b', \"c?\", 'd: e']", "coder: ['a, b', c?, 'd: e']"),
        ("coder: ''", "coder: ''"),
        ('coder: "it\'s: so"', 'coder: "it\'s: so"'),
        ("coder: 'it''s: so'", 'coder: "it\'s: so"'),
        ("coder: 'it''s: \"so\"'", "coder: 'it''s: \"so\"'"),
        ('coder: "a\\tb"', 'coder: "a\\tb"'),
        ("'coder': a", "coder: a"),
        ('process: {start: "im Mai"}', "process: {start: 'im Mai'}"),
        ("process: {start: im Mai}", "process: {start: 'im Mai'}"),
        ("process: {start: 'Mai ''87'}", 'process: {start: "Mai \'87"}'),
        ("process: {start: 'Mai ''87 \"'}", "process: {start: 'Mai ''87 \"'}"),
        ("process:\n  start: im Mai # 1987", "process:\n  start: im Mai  # 1987"),
        ("process:\n  start: 'im Mai' # 1987", "process:\n  start: 'im Mai'  # 1987"),
    ],
)
def test_quotes_are_settled(before: str, after: str) -> None:
    assert form(f"{before}\n") == after


def test_comments_and_blank_lines_go_with_what_they_belong_to() -> None:
    before = """\
        source: b  # beside b


        # above a
        note: a
        meetings:
          # above c
          c:  # beside c
            at: p1s1     # far off
            type: talks # near
            # at the end of c
          # at the end of the meetings
        # at the end
        """
    after = """\
        # above a
        note: a
        source: b  # beside b
        meetings:
          # above c
          c:  # beside c
            type: talks  # near
            at: p1s1     # far off
            # at the end of c
          # at the end of the meetings
        # at the end"""
    assert form(before) == dedent(after)


def test_a_comment_of_several_lines_stays_together() -> None:
    before = """\
        source: b      # of the source,
                       # and more
        note:   a # of the note,
                  # and more
        meetings:      # of meetings,
                       # and more
            # of c
            #c:        # what c would be,
                       # and more
            d: []
        """
    after = """\
        note: a  # of the note,
                 # and more
        source: b      # of the source,
                       # and more
        meetings:      # of meetings,
                       # and more
          # of c
          #c:        # what c would be,
                     # and more
          d: []"""
    assert form(before) == dedent(after)


def test_brackets_with_comments_in_them_become_a_block() -> None:
    before = """\
        process: {parties: [A, # first
            # above B
            B], name: x} # of the process
        """
    after = """\
        process:  # of the process
          name: x
          parties:
            - A  # first
            # above B
            - B"""
    assert form(before) == dedent(after)


def test_long_text_keeps_its_lines() -> None:
    before = """\
        coder: one
            two

            three
        note: >4-
               four
            five
        """
    after = """\
        note: >2-
             four
          five
        coder: one
          two

          three"""
    assert form(before) == dedent(after)


def test_long_text_without_a_word_keeps_no_blanks() -> None:
    assert form("note: |\n\n      \n  \ncoder: >-\n    \n") == "note: |\n\ncoder: >-"


def test_the_remarks_stay_as_they_are() -> None:
    for remarks in ("", "\n", "A  \n\tB", "---\r\nc:   d\r\n"):
        assert formatted(FILE, f"---\nnote:  a \n--- \n{remarks}") == f"---\nnote: a\n---\n{remarks}"
    assert formatted(FILE, "---\n---") == "---\n---\n"


def test_line_ends_and_a_byte_order_mark_are_settled_above_the_remarks_only() -> None:
    text = "\ufeff---\r\nnote:  a\r\n---\r\nA\r\n"
    assert formatted(FILE, text) == "---\nnote: a\n---\nA\r\n"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("when: 'im April", "N025"),
        ("a: b: c", "N030"),
        ("a: 1\na: 2", "N003"),
        ("[a]: b", "N035"),
        ("- a", "N004"),
    ],
)
def test_a_note_that_is_not_read_to_its_end_is_refused(line: str, code: str) -> None:
    error = refused(f"---\nnote: a\n{line}\n---\n" if code != "N004" else f"---\n{line}\n---\n")
    provokes(error.findings, code)
    assert provokes(error.findings, "N070").place == Place(FILE)


def test_a_note_with_misspelt_keys_and_wrong_values_is_formatted_all_the_same() -> None:
    assert form("strenght:  x\nnote:  A B\n") == "strenght: x\nnote: A B"


def test_a_note_that_would_not_stay_the_same_is_refused() -> None:
    key = "a" * 2000
    assert provokes(refused(f"---\n? {key}\n: b\n---\n").findings, "N072").value == "values"
    kept = "---\nsource: |+\n  a\nprocess: {}\n\nnote: b\n---\n"
    assert formatted(FILE, kept) == "---\nnote: b\nsource: |+\n  a\nprocess: {}\n---\n"


@pytest.mark.parametrize(
    ("after", "part"),
    [
        ("---\nnote: b # c\n---\nd\n", "values"),
        ("---\nnote: [a] # c\n---\nd\n", "values"),
        ("---\nnote: a: # c\n---\nd\n", "values"),
        ("---\nnote: a # d\n---\nd\n", "comments"),
        ("---\n# c\nnote: a # c\n---\nd\n", "comments"),
        ("---\nnote: a # c\n---\nd", "remarks"),
    ],
)
def test_a_difference_of_two_texts_is_found(after: str, part: str) -> None:
    before = "---\nnote: 'a' # c\n---\nd\n"
    assert differences(FILE, before, before) == []
    assert provokes(differences(FILE, before, after), "N072").value == part


def test_the_first_line_that_would_change_is_found() -> None:
    text = "---\nnote: a\ncoder:  b\nsource: c\n---\n"
    finding = provokes(unsettled(FILE, text, formatted(FILE, text)), "N071")
    assert (finding.value, finding.place) == ("source: c", Place(FILE, 3, 1))
