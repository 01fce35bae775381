"""The worst that limits let pass, or just refuse: projects and packages that cost as much as they can."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from bench.measuring import ROOT
from summitry import testing
from summitry_validation.limits import BIBLIOGRAPHY, NOTE, RAW_FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Maker = Callable[[Path], None]

_HEAD = (
    "---\nnote: x\nsource: harbour-book-en\ncoder: xy\n"
    "process: {name: A, issue: defence_spending, parties: [USA]}\n"
)
_BRACKETS = 30_000
_ROWS = 500_000
_PEOPLE = 3000


def written(file: str, text: str) -> Maker:
    """Return what writes a raw file into an invented project."""

    def make(folder: Path) -> None:
        testing.project(folder, 10)
        (folder / file).write_text(text, encoding="utf-8")

    return make


def note(text: str) -> Maker:
    """Return what adds a note."""
    return written("raw/notes/x.md", text)


def small_notes(folder: Path) -> None:
    """Write ten thousand notes of one letter."""
    testing.project(folder, 10)
    for number in range(10_000):
        (folder / f"raw/notes/n{number}.md").write_text("a", encoding="utf-8")


def copied(folder: Path) -> None:
    """Copy the published package."""
    shutil.copytree(ROOT / "datapackage", folder / "datapackage")
    shutil.copy(ROOT / "datapackage.json", folder)


def published(table: str, ending: str, content: Callable[[bytes], bytes]) -> Maker:
    """Return what puts other bytes in the place of a published file, with the hash that belongs to them."""

    def make(folder: Path) -> None:
        copied(folder)
        path, descriptor = folder / "datapackage" / f"{table}.{ending}", folder / "datapackage.json"
        data = content(path.read_bytes())
        path.write_bytes(data)
        package = json.loads(descriptor.read_text(encoding="utf-8"))
        resource = next(one for one in package["resources"] if one["name"] == table)
        facts = {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
        (resource if ending == "csv" else resource["alternates"][0]).update(facts)
        descriptor.write_text(json.dumps(package), encoding="utf-8")

    return make


def descriptor(folder: Path) -> None:
    """Write a descriptor that is nothing but brackets."""
    (folder / "datapackage.json").write_text("[" * 10**6, encoding="utf-8")


def long_line(data: bytes) -> bytes:
    """Return a file with a line of a hundred megabytes."""
    return data.partition(b"\n")[0] + b"\n" + b"," * 100 * 1024**2


def repeated(number: int, **cells: str) -> Callable[[bytes], bytes]:
    """Return a file that repeats its first row, some of its cells changed; `{}` stands for a number."""

    def content(data: bytes) -> bytes:
        first = next(rows := csv.DictReader(io.StringIO(data.decode(), newline="")))
        page = io.StringIO(newline="")
        writer = csv.DictWriter(page, rows.fieldnames or (), lineterminator="\n")
        writer.writeheader()
        for row in range(number):
            writer.writerow(first | {name: cell.format(row) for name, cell in cells.items()})
        return page.getvalue().encode()

    return content


def bomb(data: bytes) -> bytes:
    """Return a Parquet file of the same columns whose texts have 4 MB each."""
    table = pq.ParquetFile(pa.BufferReader(data)).read()
    at = table.schema.get_field_index("text")
    texts = pa.array(["x" * 2**22] * len(table), pa.string())
    sink = pa.BufferOutputStream()
    pq.write_table(table.set_column(at, table.schema.field(at), texts), sink, compression="zstd")
    return bytes(sink.getvalue())


LAUGHS = "".join(
    f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]\n"
    for last, name in zip("abcdefgh", "bcdefghi", strict=True)
)
UNKNOWN = "".join(f"q{number:05}," for number in range(16_000))
MISSPELT = "".join(f" k{number:05}: {{}}\n" for number in range(8000))
CASES: dict[str, tuple[Maker, list[str]]] = {
    "a note of 100 MB in one line": (note("a" * 100 * 1024**2), ["check"]),
    "a note of 30,000 brackets": (note(f"{_HEAD}demands: {'[' * _BRACKETS}\n---\n"), ["check"]),
    "billion laughs in a note": (note(f"---\na: &a lol\n{LAUGHS}---\n"), ["check"]),
    "a note of 8,000 keys and 16,000 references to nothing": (
        note(
            f"{_HEAD}caveats:\n z: {{ambiguity: x, at: p1s1, about: [{UNKNOWN}]}}\n{MISSPELT}---\n"[
                : NOTE.most
            ]
        ),
        ["check"],
    ),
    "10,000 notes of one letter": (small_notes, ["check"]),
    "raw/actors.csv of 60 MB in one line": (
        written("raw/actors.csv", "x," * (RAW_FILE.most // 2 - 1)),
        ["check"],
    ),
    "raw/sources.bib of 4 MB of entries": (
        written(
            "raw/sources.bib",
            "".join(f"@a{{k{number},title={{t}}}}\n" for number in range(BIBLIOGRAPHY.most // 25))[
                : BIBLIOGRAPHY.most
            ],
        ),
        ["check"],
    ),
    "billion laughs in CITATION.cff": (written("CITATION.cff", f"a: &a lol\n{LAUGHS}"), ["build"]),
    "a descriptor of a million brackets": (descriptor, ["validate"]),
    "a published CSV file with a line of 100 MB": (published("demands", "csv", long_line), ["validate"]),
    "a million findings in a published table": (
        published("statements", "csv", repeated(_ROWS, statement_id="a.b{}", kind="clam{}", text="=1")),
        ["validate", "--format", "gcc"],
    ),
    "3,000 people at one published meeting": (
        published("participants", "csv", repeated(_PEOPLE, participant_id="a.p{}.host", presence="attended")),
        ["validate"],
    ),
    "a Parquet file of some kilobytes whose texts have 4 MB each": (
        published("statements", "parquet", bomb),
        ["validate"],
    ),
}
