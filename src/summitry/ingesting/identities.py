"""The files in raw/registers/identities/: read, made anew over all registers, written where they differ."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from summitry.project import IDENTITIES
from summitry.publishing.disk import replace, reported
from summitry.registers import facts
from summitry.registers.columns import IDENTITIES as FIELDS
from summitry.registers.columns import paths
from summitry.registers.hsg import REGISTERS
from summitry.registers.resolving.decisions import Decisions
from summitry.registers.resolving.resolve import Before, resolve
from summitry.registers.resolving.tables import World, rows
from summitry_validation.catalogue import failed
from summitry_validation.contract import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.project import Project
    from summitry.registers.facts import Facts
    from summitry.registers.resolving.resolve import Resolved
    from summitry_validation.contract import Field
    from summitry_validation.findings import Finding

    Row = Mapping[str, str]

AUTHORITIES = ("actors", "persons", "offices")


def settle(project: Project, findings: list[Finding]) -> list[str]:
    """Resolve everybody who is named in the registers of a project, write who it is, and return numbers.

    Nothing is written where a file is faulty. Raises FindingsError where the disk refuses.
    """
    known = [*_facts(project, findings)]
    before = {name: _rows(project, f"{IDENTITIES}/{name}.csv", FIELDS[name], findings) for name in FIELDS}
    actors, persons, offices = (
        _rows(project, f"raw/{name}.csv", tables()[name].fields, findings) for name in AUTHORITIES
    )
    world = World({row["actor_id"]: row for row in actors}, persons, offices)
    if failed(findings):
        return []
    found = resolve(known, before["decisions"], _before(before, world))
    made = rows(found, world, Decisions(before["decisions"]), before["offices"])
    for name, some in made.items():
        _write(project, name, some)
    return [*_lines(made, found)]


def _facts(project: Project, findings: list[Finding]) -> Iterator[Facts]:
    for register in REGISTERS:
        texts = project.texts(paths(register), findings)
        yield from facts.read(register, texts, findings).values()


def _rows(project: Project, name: str, fields: Sequence[Field], findings: list[Finding]) -> Sequence[Row]:
    """Return the rows of a file; of one that is not there none."""
    texts = project.texts([name], findings)
    return facts.rows(texts[name], name, fields, findings) if texts else []


def _before(files: Mapping[str, Sequence[Row]], world: World) -> Before:
    mentions = {
        (row["register"], row["record_id"], row["position"]): (row["person_id"], row["basis"])
        for row in files["mentions"]
    }
    return Before(mentions, {row["person_id"]: row["name"] for row in (*files["persons"], *world.persons)})


def _write(project: Project, name: str, some: Iterable[Row]) -> None:
    new = io.StringIO()
    writer = csv.DictWriter(new, [field.name for field in FIELDS[name]], lineterminator="\n")
    writer.writeheader()
    writer.writerows(some)
    place = project.root / IDENTITIES / f"{name}.csv"
    if not place.exists() or place.read_text(encoding="utf-8") != new.getvalue():
        with reported("R041", f"{IDENTITIES}/{name}.csv"):
            place.parent.mkdir(parents=True, exist_ok=True)
            replace(place, new.getvalue().encode())


def _lines(made: Mapping[str, Sequence[Row]], found: Resolved) -> Iterator[str]:
    persons = {row["person_id"] for row in made["mentions"]}
    yield f"persons: {len(persons)}, with {len(made['offices'])} attested offices"
    bases = Counter(row["basis"] for row in made["mentions"])
    yield f"mentions resolved: {bases.total()} ({_counted(bases)})"
    reasons = Counter(reason for _, reason in found.unresolved)
    yield f"mentions unresolved: {reasons.total()}" + f" ({_counted(reasons)})" * bool(reasons)


def _counted(some: Counter[str]) -> str:
    return ", ".join(
        f"{term} {number}" for term, number in sorted(some.items(), key=lambda one: (-one[1], one[0]))
    )
