"""A published package to tamper with: the one that our own notes give."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from projects import ROOT, copy
from summitry import gathering, releases
from summitry.publishing.bundle import package_files
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Rows = list[dict[str, str]]


@cache
def files() -> Mapping[str, bytes]:
    """Return the bytes of the package, by path; meetings that only a register tells of are not in it."""
    with TemporaryDirectory() as folder:
        gathered = gathering.gather(copy(Path(folder)))
    rows = {name: [row.cells for row in some] for name, some in gathered.assembly.rows.items()}
    return package_files(
        contract.tables().values(), rows, releases.read(ROOT, gathered.world.sources.values())
    )


def write(folder: Path) -> Path:
    """Write the package into a folder and return its descriptor."""
    for path, content in files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / "datapackage.json"


def describe(descriptor: Path, change: Callable[[Any], object]) -> None:
    """Change the descriptor."""
    package = json.loads(descriptor.read_text(encoding="utf-8"))
    change(package)
    descriptor.write_text(json.dumps(package), encoding="utf-8")


def resource(package: Any, name: str) -> Any:
    """Return the resource of a table."""
    return next(one for one in package["resources"] if one["name"] == name)


def rewrite(descriptor: Path, table: str, change: Callable[[Rows], object]) -> None:
    """Change the rows of a CSV file, and let the descriptor state its new bytes and hash."""
    path = descriptor.parent / "datapackage" / f"{table}.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    change(rows)
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, contract.tables()[table].columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    content = page.getvalue().encode()
    path.write_bytes(content)
    state(descriptor, table, content)


def state(descriptor: Path, table: str, content: bytes) -> None:
    """Let the descriptor state the bytes and the hash of a CSV file."""
    facts = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    describe(descriptor, lambda package: resource(package, table).update(facts))
