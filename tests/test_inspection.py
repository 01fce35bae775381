"""A package as a stranger finds it: whatever was done to it after publication is a finding."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

import published
from provoking import provokes
from published import describe, resource, rewrite
from summitry import witness
from summitry.cli import main
from summitry_validation import contract, validate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def descriptor(tmp_path: Path) -> Path:
    """Return the descriptor of an untouched package."""
    return published.write(tmp_path)


def test_what_we_publish_is_valid(descriptor: Path) -> None:
    assert validate(descriptor) == []
    assert main(["validate", str(descriptor)]) == 0


def test_an_interrupted_publication_is_not_validated(descriptor: Path) -> None:
    (descriptor.parent / ".publish").mkdir()
    provokes(validate(descriptor), "X001")
    assert (descriptor.parent / ".publish").exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"resources": 3}', '{"resources": [3]}', "[" * 100_000, '{"resources": [{}]}']
)
def test_a_descriptor_that_cannot_be_read_is_a_finding(descriptor: Path, text: str) -> None:
    descriptor.write_text(text, encoding="utf-8")
    provokes(validate(descriptor), "X002")


def test_a_folder_stands_for_the_package_in_it(descriptor: Path) -> None:
    assert validate(descriptor.parent) == validate(descriptor) == []
    assert main(["validate", str(descriptor.parent)]) == 0
    provokes(validate(descriptor.parent / "datapackage"), "X002")


def test_a_descriptor_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    provokes(validate(tmp_path / "datapackage.json"), "X002")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda package: package["resources"].append(package["resources"][0]), "X003"),
        (lambda package: package["resources"].pop(), "X004"),
        (lambda package: package["resources"].append({"name": "sumits"}), "X005"),
        (lambda package: resource(package, "demands")["schema"].pop("primaryKey"), "X006"),
        (lambda package: resource(package, "demands")["schema"]["foreignKeys"].pop(), "X006"),
        (lambda package: resource(package, "demands")["schema"].pop("fields"), "X006"),
        (lambda package: resource(package, "demands")["schema"]["fields"].reverse(), "X006"),
        (lambda package: resource(package, "demands")["schema"]["fields"][0].pop("constraints"), "X006"),
        (lambda package: resource(package, "demands").update(path="../demands.csv"), "X007"),
        (lambda package: resource(package, "demands").update(path="/etc/hostname"), "X007"),
        (lambda package: resource(package, "demands").update(path="https://example.org/demands.csv"), "X007"),
        (lambda package: resource(package, "demands").update(path=["a.csv"]), "X007"),
        (lambda package: resource(package, "demands").update(path="datapackage/no.csv"), "X008"),
        (lambda package: resource(package, "demands").update(bytes=1), "X009"),
        (lambda package: resource(package, "demands").update(hash="sha256:00"), "X010"),
        (lambda package: resource(package, "demands").pop("hash"), "X010"),
        (lambda package: resource(package, "demands").pop("alternates"), "X011"),
        (lambda package: resource(package, "demands")["alternates"][0].update(hash="sha256:00"), "X010"),
    ],
)
def test_a_descriptor_that_says_otherwise_is_found(
    descriptor: Path, change: Callable[[Any], object], code: str
) -> None:
    describe(descriptor, change)
    provokes(validate(descriptor), code)


def test_a_link_that_leads_out_of_the_package_is_not_followed(descriptor: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}.csv"
    outside.write_text("secret\n", encoding="utf-8")
    path = descriptor.parent / "datapackage" / "demands.csv"
    path.unlink()
    path.symlink_to(outside)
    provokes(validate(descriptor), "X007")


def test_a_changed_byte_in_a_file_is_found_in_either_format(descriptor: Path) -> None:
    for name in ("demands.csv", "demands.parquet"):
        path = descriptor.parent / "datapackage" / name
        path.write_bytes(path.read_bytes()[:-1] + b"#")
    paths = [finding.value for finding in validate(descriptor) if finding.code == "X010"]
    assert sorted(paths) == ["datapackage/demands.csv", "datapackage/demands.parquet"]


@pytest.mark.parametrize("name", list(contract.tables()))
def test_a_truncated_parquet_file_is_a_finding_and_no_traceback(descriptor: Path, name: str) -> None:
    path = descriptor.parent / "datapackage" / f"{name}.parquet"
    os.truncate(path, path.stat().st_size // 2)
    provokes(validate(descriptor), "T013")


def test_a_parquet_twin_of_another_table_is_found(descriptor: Path) -> None:
    def swap(package: Any) -> None:
        resource(package, "demands")["alternates"] = resource(package, "amounts")["alternates"]

    describe(descriptor, swap)
    provokes(validate(descriptor), "X012")


def test_a_row_that_the_parquet_twin_lacks_is_found(descriptor: Path) -> None:
    rewrite(descriptor, "statements", lambda rows: rows.pop())
    provokes(validate(descriptor), "X013")


def test_a_cell_that_differs_from_the_parquet_twin_is_found_at_its_place(descriptor: Path) -> None:
    rewrite(descriptor, "summits", lambda rows: rows[0].update(summary="Another summary"))
    finding = provokes(validate(descriptor), "X014")
    assert finding.cell is not None
    assert (finding.cell.table, finding.cell.column) == ("summits", "summary")


def test_a_cell_of_the_wrong_type_is_found_at_its_place(descriptor: Path) -> None:
    rewrite(descriptor, "amounts", lambda rows: rows[0].update(value_max="five billion"))
    finding = provokes(validate(descriptor), "T001")
    assert finding.cell is not None
    assert (finding.cell.table, finding.cell.column) == ("amounts", "value_max")


def test_a_term_that_its_codelist_lacks_is_found_with_the_nearest(descriptor: Path) -> None:
    rewrite(descriptor, "demands", lambda rows: rows[0].update(strength="demnd"))
    assert provokes(validate(descriptor), "T004").near == "demand"


def test_validate_prints_and_fails(descriptor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    describe(descriptor, lambda package: resource(package, "demands").update(bytes=1))
    assert main(["validate", str(descriptor), "--format", "gcc"]) == 1
    assert "error X009" in capsys.readouterr().out


def test_frictionless_accepts_what_we_publish(descriptor: Path) -> None:
    assert witness.findings(descriptor) == []


def test_frictionless_has_its_say(descriptor: Path) -> None:
    rewrite(descriptor, "amounts", lambda rows: rows[0].update(value_max="five billion"))
    provokes(witness.findings(descriptor), "X041")
