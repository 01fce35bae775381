"""Packages of strangers: no descriptor is followed, and what is wrong a million times is found in time."""

from __future__ import annotations

import csv
import io
import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import published
from elsewhere import run_elsewhere
from hostile_files import each, examples
from provoking import provokes
from published import describe, resource, rewrite
from summitry_validation import contract, validate
from summitry_validation.rendering import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from published import Rows

SUMMIT = "us-rok-cost-sharing.white-house-april"
URL = "https://example.org/x.json"


@pytest.fixture
def descriptor(tmp_path: Path) -> Path:
    """Return the descriptor of a package to tamper with."""
    return published.write(tmp_path)


def of(name: str, **facts: Any) -> Callable[[Any], None]:
    """Return a change of what the descriptor says of a table, or of the package for ""."""

    def change(package: Any) -> None:
        (resource(package, name) if name else package).update(facts)

    return change


def of_schema(**facts: Any) -> Callable[[Any], None]:
    return lambda package: resource(package, "demands")["schema"].update(facts)


def of_field(**facts: Any) -> Callable[[Any], None]:
    return lambda package: resource(package, "demands")["schema"]["fields"][0].update(facts)


def of_twin(**facts: Any) -> Callable[[Any], None]:
    return lambda package: resource(package, "demands")["alternates"][0].update(facts)


@each("descriptors")
def test_a_hostile_descriptor_has_the_finding_in_its_name(tmp_path: Path, path: Path, code: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(path.read_bytes())
    provokes(validate(tmp_path / "datapackage.json"), code)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '{"resources": [' + "[" * 900])
def test_a_descriptor_of_brackets_ends_no_process(tmp_path: Path, text: str) -> None:
    (tmp_path / "datapackage.json").write_text(text, encoding="utf-8")
    provokes(validate(tmp_path / "datapackage.json"), "X002")


def test_a_key_that_stands_twice_is_named(descriptor: Path) -> None:
    text = descriptor.read_text("utf-8").replace('"version": ', '"version": "0", "version": ', 1)
    descriptor.write_text(text, encoding="utf-8")
    assert [(finding.code, finding.value) for finding in validate(descriptor)] == [("X015", "version")]


@pytest.mark.parametrize("key", ["path", "bytes", "hash", "name", "schema", "alternates", "dialect"])
def test_a_property_may_be_anything_of_any_depth(descriptor: Path, key: str) -> None:
    deep = "[" * 900 + "]" * 900
    text = descriptor.read_text("utf-8")
    package = json.loads(text)
    resource(package, "demands")[key] = "DEEP"
    descriptor.write_text(json.dumps(package).replace('"DEEP"', deep), encoding="utf-8")
    assert validate(descriptor)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        *((of("demands", **{key: URL}), "X016") for key in ("profile", "dialect", "encoding", "extrapaths")),
        *((of("demands", **{key: "x"}), "X016") for key in ("data", "compression", "innerpath", "scheme")),
        *((of("demands", **{key: "x"}), "X016") for key in ("basepath", "control", "format", "mediatype")),
        *(
            (of("", **{key: URL}), "X016")
            for key in ("$schema", "profile", "profiles", "schemas", "dialects")
        ),
        (of("demands", schema=URL), "X002"),
        (of("demands", encoding="utf-16"), "X016"),
        (of("demands", dialect={"delimiter": ";"}), "X016"),
        (of("demands", type="file"), "X016"),
        (of("demands", schema_url=URL), "X016"),
        (of_twin(encoding=URL), "X016"),
        (of_twin(format="csv"), "X016"),
        (of_schema(uniqueKeys=[["text"]]), "X006"),
        (of_schema(fieldsMatch="superset"), "X006"),
        (of_field(format="default"), "X006"),
        (of_field(missingValues=["demand"]), "X006"),
        (of("demands", bytes=True), "X009"),
        (of("demands", bytes=1e308), "X009"),
        (of("demands", bytes="83"), "X009"),
    ],
)
def test_nothing_that_a_reader_would_follow_is_let_pass(
    descriptor: Path, change: Callable[[Any], None], code: str
) -> None:
    describe(descriptor, change)
    provokes(validate(descriptor), code)


@pytest.mark.parametrize(
    "path",
    [
        "../demands.csv",
        "datapackage/../../demands.csv",
        "/etc/passwd",
        "//host/share/demands.csv",
        "C:/demands.csv",
        "C:demands.csv",
        "datapackage\\demands.csv",
        "..\\demands.csv",
        "datapackage/%2e%2e/demands.csv",
        "file:///etc/passwd",
        "http://127.0.0.1:9/demands.csv",
        "datapackage/demands.csv\n",
        "datapackage/demands.csv\0.csv",
        "datapackage//demands.csv",
        "./datapackage/demands.csv",
        "datapackage/demands.csv?x=1",
        "datapackage/*.csv",
        "~/demands.csv",
        ".",
        "",
        7,
        None,
        ["datapackage/demands.csv"],
        {"path": "datapackage/demands.csv"},
    ],
)
@pytest.mark.parametrize("change", [of_twin, lambda **facts: of("demands", **facts)], ids=["twin", "table"])
def test_a_path_that_leaves_the_package_or_is_none_is_not_opened(
    descriptor: Path, path: object, change: Callable[..., Callable[[Any], None]]
) -> None:
    describe(descriptor, change(path=path))
    provokes(validate(descriptor), "X007")


@pytest.mark.parametrize("target", ["/dev/zero", "/dev/stdin", "/dev/null", "demands.csv"])
def test_a_link_to_a_device_or_to_itself_is_not_read(descriptor: Path, target: str) -> None:
    path = descriptor.parent / "datapackage" / "demands.csv"
    path.unlink()
    path.symlink_to(target)
    provokes(validate(descriptor), "X007")


def test_a_pipe_is_not_waited_for(descriptor: Path) -> None:
    path = descriptor.parent / "datapackage" / "demands.csv"
    path.unlink()
    os.mkfifo(path)
    provokes(validate(descriptor), "X008")


def test_a_folder_that_is_a_link_to_elsewhere_is_not_followed(descriptor: Path, tmp_path: Path) -> None:
    folder = descriptor.parent / "datapackage"
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    folder.rename(outside)
    folder.symlink_to(outside)
    assert {finding.code for finding in validate(descriptor)} == {"X007"}


def test_a_link_that_stays_in_the_package_is_followed(descriptor: Path) -> None:
    path = descriptor.parent / "datapackage" / "demands.csv"
    path.rename(path.with_name("elsewhere.csv"))
    path.symlink_to("elsewhere.csv")
    assert validate(descriptor) == []


@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "zero"])
def test_a_descriptor_that_is_no_file_of_its_folder_is_not_opened(tmp_path: Path, kind: str) -> None:
    (tmp_path / "package").mkdir()
    path = tmp_path / "package" / "datapackage.json"
    (tmp_path / "secret").write_text('{"resources": []}', encoding="utf-8")
    makers: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(path),
        "link": lambda: path.symlink_to(tmp_path / "secret"),
        "folder": path.mkdir,
        "zero": lambda: path.symlink_to("/dev/zero"),
    }
    makers[kind]()
    provokes(validate(path), "X002")


@pytest.mark.parametrize(
    "name", ["datapackage.json", "datapackage/demands.csv", "datapackage/demands.parquet"]
)
def test_a_file_larger_than_any_is_not_read(descriptor: Path, name: str) -> None:
    os.truncate(descriptor.parent / name, 2**40)
    found = provokes(validate(descriptor), "X002" if name == "datapackage.json" else "X008")
    assert "it is larger than" in found.detail


def test_a_published_line_of_a_hundred_megabytes_is_a_finding(descriptor: Path) -> None:
    path = descriptor.parent / "datapackage" / "demands.csv"
    header = path.read_bytes().partition(b"\n")[0]
    content = header + b"\n" + b"," * (100 * 1024**2)
    path.write_bytes(content)
    published.state(descriptor, "demands", content)
    provokes(validate(descriptor), "T013")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (",=1+1", "X061"),
        (",@SUM(A1)", "X061"),
        (",-2+3", "X061"),
        (",＋1", "X061"),
        (",a\u202eb", "T020"),
        (",a\u200bb", "T020"),
        (",a\x1b[31mb", "T020"),
        (",a\U000e0041b", "T020"),
        (',"a\nb"', "T020"),
    ],
)
def test_a_published_text_is_what_it_looks_like(descriptor: Path, text: str, code: str) -> None:
    value = next(csv.reader(io.StringIO(text, newline="")))[1]
    rewrite(descriptor, "statements", lambda rows: rows[0].update(text=value))
    finding = provokes(validate(descriptor), code)
    assert finding.value == value
    assert finding.cell
    assert finding.cell.column == "text"


def test_a_published_number_with_a_sign_is_no_formula(descriptor: Path) -> None:
    rewrite(descriptor, "amounts", lambda rows: rows[0].update(verbatim="-5"))
    assert "X061" not in {finding.code for finding in validate(descriptor)}


def test_ids_that_differ_in_capitals_only_are_found(descriptor: Path) -> None:
    rewrite(descriptor, "actors", lambda rows: rows.append({**rows[-1], "actor_id": "usa"}))
    assert provokes(validate(descriptor), "R017").detail == "USA"


def repeated(rows: Rows, times: int, **cells: str) -> None:
    """Fill a table with one row over and over, some of its cells changed; `{}` stands for a number."""
    first = dict(rows[0])
    rows[:] = [
        first | {name: value.format(number) for name, value in cells.items()} for number in range(times)
    ]


def test_keys_that_stand_twice_on_both_sides_do_not_multiply(descriptor: Path) -> None:
    rewrite(descriptor, "demands", lambda rows: repeated(rows, 5_000))
    rewrite(descriptor, "amounts", lambda rows: repeated(rows, 5_000, amount_id="a.b{}"))
    found = run_elsewhere(
        """
import resource
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
from summitry_validation import validate
print(len(validate(root)))
""",
        descriptor,
    )
    assert int(found.split()[0]) > 5_000


def test_contacts_that_are_missing_by_the_million_are_one_finding(descriptor: Path) -> None:
    rewrite(
        descriptor,
        "participants",
        lambda rows: repeated(
            rows, 3000, participant_id=f"{SUMMIT}.p{{}}.host", summit_id=SUMMIT, presence="attended"
        ),
    )
    codes = [finding.code for finding in validate(descriptor)]
    assert codes.count("T022") == 1
    assert "T096" not in codes


def test_a_person_with_countless_offices_is_a_finding(descriptor: Path) -> None:
    rewrite(descriptor, "offices", lambda rows: repeated(rows, 200, office_id="a.b{}"))
    provokes(validate(descriptor), "T023")


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("participants", {"participant_id": ""}),
        ("participants", {"summit_id": "", "rank": "king", "rank_reason": "none"}),
        ("summits", {"summit_id": ""}),
        ("summits", {"status": "over"}),
        ("contacts", {"participant_id": "", "contact": ""}),
        ("demand_outcomes", {"demand_id": "", "compliance": "wholly"}),
        ("demand_outcomes", {"compliance": "wholly"}),
        ("demands", {"demand_id": "", "demander_id": ""}),
        ("demands", {"demand_kind": "beg"}),
        ("outcomes", {"outcome_id": "", "outcome_type": "none"}),
        ("offices", {"person_id": "", "rank": "king"}),
        ("actors", {"actor_id": "", "parent_id": "USA"}),
    ],
)
def test_rows_that_lack_a_key_or_a_term_stop_no_rule(
    descriptor: Path, table: str, cells: dict[str, str]
) -> None:
    rewrite(descriptor, table, lambda rows: rows[0].update(cells))
    assert {finding.code for finding in validate(descriptor)} & {"T002", "T004"}


def test_every_bad_cell_is_a_finding_and_every_finding_a_line(descriptor: Path) -> None:
    rewrite(
        descriptor,
        "statements",
        lambda rows: repeated(rows, 20_000, statement_id="a.b{}", kind="clam{}", text="=1"),
    )
    findings = validate(descriptor)
    assert [sum(finding.code == code for finding in findings) for code in ("T004", "X061")] == [20_000] * 2
    assert sum(1 for _ in RENDERERS["gcc"](findings, lambda file: ())) == len(findings)


CELLS = st.sampled_from(
    (
        *(
            "",
            "0",
            "-1",
            "9" * 40,
            "1e999",
            "NaN",
            "2019-02-30",
            "9999-24",
            "0000",
            "../..",
            "XXXX-04",
            "a.b",
        ),
        *("USA", "true", "=1", "\u202e", "\ud7ff", "~", "demands", "a\nb", '"', "x" * 500),
    )
)


@examples(12)
@given(
    st.lists(
        st.tuples(st.sampled_from(list(contract.tables())), st.integers(0, 400), st.integers(0, 40), CELLS),
        min_size=1,
        max_size=4,
    )
)
def test_no_change_of_cells_stops_the_validation(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int, int, str]]
) -> None:
    descriptor = published.write(tmp_path_factory.mktemp("package"))
    for table, row, column, cell in changes:
        name = contract.tables()[table].columns[column % len(contract.tables()[table].columns)]
        rewrite(descriptor, table, lambda rows: [one.update({name: cell}) for one in rows[row:][:1]])  # noqa: B023 - it is called at once
    findings = validate(descriptor)
    for render in RENDERERS.values():
        list(render(findings, lambda file: ()))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=3), below, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    (
        "name",
        "path",
        "bytes",
        "hash",
        "schema",
        "alternates",
        "encoding",
        "fields",
        "primaryKey",
        "foreignKeys",
    )
)


@examples(20)
@given(JSON, st.lists(st.tuples(KEYS, JSON), max_size=3))
def test_no_json_stops_the_validation(
    tmp_path_factory: pytest.TempPathFactory, value: Any, facts: list[tuple[str, Any]]
) -> None:
    descriptor = published.write(tmp_path_factory.mktemp("package"))

    def change(package: Any) -> None:
        one = resource(package, "demands")
        for key, fact in facts:
            (one["schema"] if key in one.get("schema", ()) else one).update({key: fact})
        package["resources"] += [value] if value is not None else []

    try:
        describe(descriptor, change)
    except (AttributeError, TypeError):  # one fact has overwritten what the next would change
        return
    assert isinstance(validate(descriptor), list)
