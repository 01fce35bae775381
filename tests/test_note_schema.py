"""The JSON Schema, the skeleton and the reference page say what the reader says."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from projects import ROOT
from provoking import provokes
from summitry.cli import main
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
        blank = f"<{key.codelist}>" if key.shape == "choice" else word
        assert f"{blank}:" in skeleton("a")
        assert f"`{word}`" in reference()
        assert key.says in reference()


def test_what_may_be_left_out_of_a_skeleton_is_commented_out() -> None:
    lines = [line.partition(" # ")[0].rstrip() for line in skeleton("a").splitlines()]
    assert "    #status:" in lines
    assert "    type:" in lines


def test_a_key_whose_mark_is_removed_stands_where_it_belongs() -> None:
    used = re.sub(r"^( {0,8})#( *)(- )?#?(?=[a-z_<>-]+:)", r"\1\2\3", skeleton("a"), flags=re.MULTILINE)
    assert "\n        role:" in used
    findings = read("raw/notes/a.md", used).findings
    unknown = {finding.value for finding in findings if finding.code in ("N001", "N008")}
    assert unknown == {"<meeting-id>", "<outcome-id>", "<outcome_type>"}
    assert {finding.code for finding in findings} == {"N001", "N008", "N012", "N014", "N060"}


def test_an_entry_with_nothing_filled_in_is_one_finding() -> None:
    findings = read("raw/notes/a.md", skeleton("a", "hafenbuch-de")).findings
    assert [finding.code for finding in findings] == ["N014", *["N060"] * 7]
    assert provokes(findings, "N060").detail == "process"


def test_what_is_blank_says_what_is_to_be_written_there() -> None:
    finding = provokes(read("raw/notes/a.md", skeleton("a").replace("<meeting-id>", "one")).findings, "N014")
    assert (finding.value, finding.detail) == (
        "source",
        "the source in raw/sources.bib (small letters, digits and hyphens)",
    )


def test_a_skeleton_chooses_no_kind_and_no_id_for_its_user() -> None:
    data = front(skeleton("a"))
    assert list(data["amounts"]["<amount-id>"]) == ["<amount_kind>", "measure"]


@pytest.mark.parametrize("name", ["note", "findings"])
def test_the_schemas_in_docs_are_what_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    committed = ROOT / "docs" / "schemas" / f"{name}.schema.json"
    assert capsys.readouterr().out == committed.read_text(encoding="utf-8")


def test_the_schema_of_a_note_is_what_is_printed_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema"])
    assert json.loads(capsys.readouterr().out) == json_schema()
