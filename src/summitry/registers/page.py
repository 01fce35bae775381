"""The page docs/registers.md: how registers are read, with the numbers of what stands in raw/registers/.

Made by `python -m summitry.registers.page > docs/registers.md` in the folder of a project.
"""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.registers import false_alarms, known_errors
from summitry.registers.accuracy import figures
from summitry.registers.quality import CHECKS, suspicions
from summitry.registers.quality.page import world
from summitry.registers.quality.verdicts import tally, verdicts
from summitry.registers.reading.vocabulary import table
from summitry.registers.resolving.person import BASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Rows = Sequence[Mapping[str, str]]

REGISTERS = ("hsg-travels", "hsg-visits")
WORKSHEET = "tests/registers/worksheet.csv"
_COLUMNS = {
    "readings": ("meeting_basis", "event_type", "visit_category", "multilateral", "date_scope"),
    "people": ("part",),
    "occasions": ("kind", "relation"),
    "places": ("kind",),
}
_MOST = 40


def page(root: Path) -> str:
    """Return the page for the registers below a folder."""
    text = files("summitry.registers").joinpath("page.md").read_text(encoding="utf-8")
    parts = {
        "SUMMARY": _summary(root),
        "TERMS": _terms(root),
        "ORGANISATIONS": _organisations(root),
        "ACTS": _acts(),
        "FLAGS": _flags(root),
        "BASES": _bases(root),
        "UNRESOLVED": _unresolved(root),
        "QUALITY": _quality(root),
        "ACCURACY": _accuracy(root),
    }
    for name, lines in parts.items():
        text = text.replace(f"{{{name}}}", "\n".join(lines))
    return text


def _rows(root: Path, register: str, file: str) -> Rows:
    text = (root / "raw" / "registers" / register / f"{file}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _summary(root: Path) -> Iterator[str]:
    """Yield what the command says of the first register."""
    bases = Counter(row["meeting_basis"] for row in _rows(root, REGISTERS[0], "readings"))
    yield f"meetings: {bases['stated']} stated, {bases['implied']} implied; {bases['none']} records of none"
    yield "..."
    yield f"{bases.total()} records of {REGISTERS[0]} read, written, no findings"


def _terms(root: Path) -> Iterator[str]:
    yield from _head("file", "column", "term", *REGISTERS)
    for file, columns in _COLUMNS.items():
        both = [_rows(root, register, file) for register in REGISTERS]
        for column in columns:
            counts = [Counter(row[column] for row in rows) for rows in both]
            for term in sorted(set().union(*counts), key=lambda term: -sum(count[term] for count in counts)):
                yield _line(
                    file, column, f"`{term}`" if term else "(empty)", *(count[term] for count in counts)
                )


def _organisations(root: Path) -> Iterator[str]:
    yield from _head("organisation", *REGISTERS)
    counts = [
        Counter(row["organisation_id"] for row in _rows(root, register, "occasions"))
        for register in REGISTERS
    ]
    names = set().union(*counts) - {""}
    for name in sorted(names, key=lambda name: (-sum(count[name] for count in counts), name))[:_MOST]:
        yield _line(f"`{name}`", *(count[name] for count in counts))


def _acts() -> Iterator[str]:
    yield from _head("act", "what it means", "basis", "people are", "patterns", "for example")
    patterns = table("patterns")
    for act in table("acts"):
        own = [row for row in patterns if row["act"] == act["act"]]
        yield _line(f"`{act['act']}`", act["meaning"], act["basis"], act["part"], len(own), own[0]["example"])


def _flags(root: Path) -> Iterator[str]:
    yield from _head("flag", *REGISTERS)
    counts = [
        Counter(
            flag for row in _rows(root, register, "readings") for flag in row["flags"].split("; ") if flag
        )
        for register in REGISTERS
    ]
    for flag in sorted(set().union(*counts)):
        yield _line(f"`{flag}`", *(count[flag] for count in counts))


def _bases(root: Path) -> Iterator[str]:
    counts = Counter(row["basis"] for row in _mentions(root))
    for basis, meaning in BASES.items():
        yield _line(f"`{basis}`", meaning, counts[basis])


def _unresolved(root: Path) -> Iterator[str]:
    """Yield how many are named and resolved."""
    rows = (row for register in REGISTERS for row in _rows(root, register, "people"))
    named = sum(bool(row["name_as_stated"]) for row in rows)
    resolved = len(_mentions(root))
    yield f"Of {named} named mentions {named - resolved} are unresolved."


def _mentions(root: Path) -> Rows:
    return _rows(root, "identities", "mentions")


def _quality(root: Path) -> Iterator[str]:
    yield from _head("check", "suspects", "suspected", "led to errors", "false alarms", "open", "precision")
    errors = known_errors.read((root / known_errors.FILE).read_text(encoding="utf-8"), [])
    alarms = false_alarms.read((root / false_alarms.FILE).read_text(encoding="utf-8"), [])
    some, verdict = [*suspicions(world(root))], verdicts(errors, alarms)
    for one in (tally(check, some, verdict) for check in CHECKS):
        yield _line(
            one.check.code, one.check.name, one.suspected, one.errors, one.false, one.open, one.precision
        )


def _accuracy(root: Path) -> Iterator[str]:
    yield from _head("kind of fact", "right", "wrong", "missed", "precision", "recall")
    sheet = list(csv.DictReader((root / WORKSHEET).read_text(encoding="utf-8").splitlines()))
    read = {file: [*_named(root, file)] for file in _COLUMNS}
    for one in figures(sheet, read):
        shares = f"{one.precision:.1%}", f"{one.recall:.1%}"
        yield _line(one.kind.replace("_", " "), one.right, one.wrong, one.missed, *shares)


def _named(root: Path, file: str) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a file of both registers, with records named as notes name them."""
    for register in REGISTERS:
        for row in _rows(root, register, file):
            yield {**row, "record_id": f"{register}.{row['record_id']}"}


def _head(*names: str) -> Iterator[str]:
    yield _line(*names)
    yield _line(*("---" for _ in names))


def _line(*cells: object) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    print(page(Path()), end="")
