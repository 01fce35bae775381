"""The descriptor: valid, true to the bytes, and read alike by frictionless and by pandas."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import frictionless
import pandas as pd
import pytest

from summitry.publishing.bundle import package_files
from summitry.publishing.release import Contributor
from summitry_validation import contract
from tiny import RELEASE, ROWS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from summitry.publishing.tables import Tables
    from summitry_validation.contract import Table


def package(
    tables: Tables = ROWS, declared: Iterable[Table] = TABLES
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return a descriptor and all files of its package."""
    files = package_files(declared, tables, RELEASE)
    return json.loads(files["datapackage.json"]), files


def written(folder: Path, tables: Tables = ROWS, declared: Iterable[Table] = TABLES) -> frictionless.Package:
    """Return a package on disk as frictionless opens it."""
    for path, content in package(tables, declared)[1].items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return frictionless.Package(str(folder / "datapackage.json"))


def test_frictionless_finds_the_package_valid(tmp_path: Path) -> None:
    report = written(tmp_path).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert len(report.tasks) == 2


def test_frictionless_finds_the_whole_contract_valid(tmp_path: Path) -> None:
    tables = contract.tables().values()
    report = written(tmp_path, {}, tables).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert len(report.tasks) == len(tables)


def test_frictionless_finds_a_package_without_rows_valid(tmp_path: Path) -> None:
    assert written(tmp_path, {}).validate().valid


@pytest.mark.parametrize(
    ("broken", "error"),
    [
        ({"guests": [{"talk_id": "paris", "country": "NO"}]}, "foreign-key"),
        ({"talks": [{"talk_id": "vienna", "parent_id": "paris"}]}, "foreign-key"),
        ({"talks": [{"talk_id": "vienna"}, {"talk_id": "vienna"}]}, "primary-key"),
        ({"talks": [{"talk_id": "Vienna"}]}, "constraint-error"),
        ({"talks": [{"talk_id": "vienna", "delegates": -1}]}, "constraint-error"),
    ],
)
def test_frictionless_enforces_keys_references_and_constraints(
    tmp_path: Path, broken: Tables, error: str
) -> None:
    assert error in {row[0] for row in written(tmp_path, broken).validate().flatten(["type"])}


def test_frictionless_and_a_bare_read_of_the_parquet_twin_give_the_same_cells(tmp_path: Path) -> None:
    for resource in written(tmp_path).resources:
        assert isinstance(resource, frictionless.resources.TableResource)
        frame = pd.read_parquet(tmp_path / resource.custom["alternates"][0]["path"])
        cells = frame.astype(object).where(frame.notna(), None).to_dict("records")
        assert [row.to_dict() for row in resource.read_rows()] == cells


def test_every_file_is_named_with_its_bytes_and_its_hash() -> None:
    descriptor, files = package()
    entries = [entry for resource in descriptor["resources"] for entry in (resource, *resource["alternates"])]
    assert {entry["path"] for entry in entries} == set(files) - {"datapackage.json"}
    for entry in entries:
        assert entry["bytes"] == len(files[entry["path"]])
        assert entry["hash"] == "sha256:" + hashlib.sha256(files[entry["path"]]).hexdigest()


def test_a_resource_has_what_the_readers_in_python_and_in_r_ask_for() -> None:
    talks = package()[0]["resources"][0]
    expected = {
        "name": "talks",
        "type": "table",
        "profile": "tabular-data-resource",
        "path": "datapackage/talks.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
    }
    assert {name: talks[name] for name in expected} == expected
    assert talks["schema"]["missingValues"] == [""]
    assert talks["alternates"][0]["format"] == "parquet"


def test_the_release_is_told_with_its_own_date_and_nothing_that_is_empty() -> None:
    descriptor, _ = package()
    assert descriptor["version"] == "1.2.3"
    assert descriptor["created"] == "2024-02-29T00:00:00Z"
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
    assert descriptor["contributors"] == [
        {"title": "Ada Ü", "givenName": "Ada", "familyName": "Ü", "roles": ["creator"]}
    ]
    assert descriptor["sources"] == [
        {"title": "A register", "path": "https://example.org", "version": "2024-01"}
    ]


def test_the_description_says_first_how_coded_and_register_meetings_are_told_apart() -> None:
    first = package()[0]["description"].partition("\n")[0]
    assert "`origin`" in first
    assert "register" in first


def test_a_release_without_sources_and_keywords_is_valid_too() -> None:
    bare = replace(RELEASE, sources=(), keywords=(), contributors=(Contributor("The crew"),))
    descriptor = json.loads(package_files(TABLES, ROWS, bare)["datapackage.json"])
    assert not {"sources", "keywords"} & set(descriptor)
    assert frictionless.Package.from_descriptor(descriptor).name == "tiny"


def test_the_text_is_utf8_as_people_read_it_and_ends_with_a_line() -> None:
    content = package()[1]["datapackage.json"]
    assert "Überschrift".encode() in content
    assert content.endswith(b"}\n")
