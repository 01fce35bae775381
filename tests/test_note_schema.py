"""The JSON Schema, the skeleton and the reference page say what the reader says."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from summitry.notes.classes import Note
from summitry.notes.json_schema import json_schema
from summitry.notes.keys import classes, keys, label, written
from summitry.notes.reader import read
from summitry.notes.reference import example, reference
from summitry.notes.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]


def front(text: str) -> Any:
    return yaml.load(text.split("---\n")[1], Loader=yaml.CBaseLoader)  # noqa: S506  # it makes text only


FULL = front(skeleton("a", full=True))
VALIDATOR = jsonschema.Draft202012Validator(dict(json_schema()))


def paths(data: Any, here: Path = ()) -> Iterator[Path]:
    """Yield the path of every key."""
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in below:
        if isinstance(data, dict):
            yield (*here, key)
        yield from paths(value, (*here, key))


def changed(path: Path, change: str) -> Any:
    """Return the full skeleton without a key, with the key misspelt, or with a wrong value under it."""
    data = deepcopy(FULL)
    parent = data
    for step in path[:-1]:
        parent = parent[step]
    value = parent.pop(path[-1])
    if change != "gone":
        parent["Q" if change == "misspelt" else path[-1]] = value if change == "misspelt" else [[]]
    return data


def faults(data: Any) -> bool:
    text = yaml.safe_dump(data, default_style="'", width=10**6, allow_unicode=True)
    return bool(read("raw/notes/a.md", f"---\n{text}---\n").findings)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(dict(json_schema()))


@pytest.mark.parametrize("change", ["gone", "misspelt", "bent"])
def test_schema_and_reader_agree_on_every_key_that_is_changed(change: str) -> None:
    changes = {path: changed(path, change) for path in paths(FULL)}
    assert len(changes) > 100
    differ = [path for path, data in changes.items() if VALIDATOR.is_valid(data) == faults(data)]
    assert differ == []


def test_the_worked_example_fits_the_schema() -> None:
    assert VALIDATOR.is_valid(front(example()))


@pytest.mark.parametrize("entry", classes(Note), ids=label)
def test_every_key_stands_in_skeleton_and_reference(entry: Any) -> None:
    for name, key in keys(entry).items():
        word = written(name, key)[0]
        assert f"{word}:" in skeleton("a")
        assert f"`{word}`" in reference()
        assert key.says in reference()


def test_what_may_be_left_out_of_a_skeleton_is_commented_out() -> None:
    lines = skeleton("a").splitlines()
    assert "    #status:" in lines
    assert "    type:" in lines
