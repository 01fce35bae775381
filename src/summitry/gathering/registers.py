"""The files of the registers, which only a build reads as a whole: facts, who is who, and known errors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.project import IDENTITIES
from summitry.registers import facts, false_alarms, known_errors
from summitry.registers.columns import IDENTITIES as FIELDS
from summitry.registers.columns import paths
from summitry.registers.corrections import corrected, unfit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summitry.project import Project
    from summitry.registers.facts import Facts
    from summitry.registers.known_errors import KnownError
    from summitry_validation.findings import Finding

    Persons = Mapping[tuple[str, str, str], str]
    Found = tuple[Mapping[str, Facts], Sequence[KnownError]]
    Recorded = Callable[[Project, list[Finding]], Found]

_BESIDE = (known_errors.FILE, false_alarms.FILE)


def nothing(project: Project, findings: list[Finding]) -> Found:
    """Return no record and no error."""
    return {}, ()


def read(project: Project, findings: list[Finding]) -> Found:
    """Return the records of all registers by id, with known errors mended and persons named, and the errors.

    The records themselves are read, and reported, with the notes that refer to them; of what is wrong only
    the files beside them tell here.
    """
    found: dict[str, Facts] = {}
    for records in project.files("raw/registers", ".csv"):
        if (name := project.relative(records)) not in _BESIDE:
            flaws: list[Finding] = []
            found |= facts.read(records.stem, project.texts(paths(records.stem), flaws), flaws)
            findings += [flaw for flaw in flaws if flaw.place and flaw.place.file != name]
    texts = project.texts([known_errors.FILE], findings)
    errors = known_errors.read(texts[known_errors.FILE], findings) if texts else []
    findings += unfit(found, errors)
    persons = _persons(project, findings)
    return {id: _named(one, persons) for id, one in corrected(found, errors).items()}, errors


def _persons(project: Project, findings: list[Finding]) -> Persons:
    name = f"{IDENTITIES}/mentions.csv"
    texts = project.texts([name], findings)
    rows = facts.rows(texts[name], name, FIELDS["mentions"], findings) if texts else ()
    return {(row["register"], row["record_id"], row["position"]): row["person_id"] for row in rows}


def _named(one: Facts, persons: Persons) -> Facts:
    """Return a record whose people have the ids of the persons that they are, "" where nobody knows."""
    people = [
        {**row, "person_id": persons.get((one.register, row["record_id"], row["position"]), "")}
        for row in one.people
    ]
    return replace(one, people=people)
