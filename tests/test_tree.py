"""Front matter grows into a tree of text with places, whatever YAML would make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.notes.front import Front, UnreadableNoteError
from summitry.notes.tree import DEPTH, Mapping, Node, Scalar, Sequence, grow

if TYPE_CHECKING:
    from summitry_validation.findings import Finding

WORDS = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=8)
DATA = st.recursive(
    WORDS, lambda below: st.lists(below, max_size=3) | st.dictionaries(WORDS, below, max_size=3), max_leaves=8
)


def tree(text: str, findings: list[Finding] | None = None) -> Node:
    front = Front("raw/notes/a.md", text, tuple(text.split("\n")))
    return grow(front, [] if findings is None else findings)


def refused(text: str) -> tuple[Finding, ...]:
    with pytest.raises(UnreadableNoteError) as caught:
        tree(text)
    return caught.value.findings


def plain(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key.text: plain(below) for key, below in node.items}
    return [plain(below) for below in node.nodes] if isinstance(node, Sequence) else node.text


@pytest.mark.parametrize(
    "word", ["NO", "on", "yes", "~", "010", "7.50", "12:30:00", "1_000", "2019-04-11", "<<"]
)
def test_every_value_is_text(word: str) -> None:
    assert plain(tree(f"a: {word}")) == {"a": word}


@given(DATA, st.booleans())
def test_the_tree_holds_what_was_written(data: Any, flow: bool) -> None:
    assert plain(
        tree(yaml.safe_dump({"a": data}, default_flow_style=flow, default_style='"', width=10**6))
    ) == {"a": data}


def test_a_place_counts_letters_from_one_inside_the_quotes() -> None:
    node = tree("ä: {🤝: 'über', b: \"x\", c: y}")
    assert isinstance(node, Mapping)
    ((key, below),) = node.items
    assert isinstance(below, Mapping)
    assert key == Scalar("ä", 2, 1, "")
    assert [value for _, value in below.items] == [
        Scalar("über", 2, 9, "'"),
        Scalar("x", 2, 20, '"'),
        Scalar("y", 2, 27, ""),
    ]


def test_the_second_of_two_equal_keys_is_left_out_and_names_the_first() -> None:
    findings: list[Finding] = []
    assert plain(tree("a: 1\nb: 2\na: 3", findings)) == {"a": "1", "b": "2"}
    finding = provokes(findings, "N003")
    assert finding.place
    assert (finding.value, finding.detail, finding.place.line) == ("a", "2", 4)


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing but a remark"])
def test_empty_front_matter_is_an_empty_map(text: str) -> None:
    assert tree(text) == Mapping((), 2, 1)


def test_twelve_levels_are_allowed_and_no_more() -> None:
    assert plain(tree("[" * DEPTH + "]" * DEPTH)) is not None
    provokes(refused("[" * (DEPTH + 1) + "]" * (DEPTH + 1)), "N031")


@pytest.mark.parametrize("text", ["[" * 30_000, "{" * 30_000, "- " * 30_000, "? " * 30_000])
def test_depth_is_refused_before_it_hurts(text: str) -> None:
    provokes(refused(text), "N031")


@pytest.mark.parametrize("text", ["%YAML 1.1\n--- \na: b", "--- a", "a: b\n...\n---\nc: d", "a: b\n--- c"])
def test_there_is_one_document_and_no_directive(text: str) -> None:
    provokes(refused(text), "N034")


@pytest.mark.parametrize(
    ("text", "code"), [("a: &x b", "N032"), ("a: &x [b]", "N032"), ("a: !x b", "N033"), ("a: ! b", "N033")]
)
def test_anchors_and_tags_are_refused(text: str, code: str) -> None:
    provokes(refused(text), code)
