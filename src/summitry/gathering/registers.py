"""The files of the registers, which only a build reads as a whole: facts, who is who, and known errors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.project import IDENTITIES
from summitry.registers import facts, false_alarms, known_errors
from summitry.registers.columns import FILES, path
from summitry.registers.columns import IDENTITIES as FIELDS
from summitry.registers.corrections import corrected, unfit
from summitry_validation import regular_files
from summitry_validation.findings import Finding, Place
from summitry_validation.limits import RAW_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.project import Project
    from summitry.registers.facts import Facts
    from summitry.registers.known_errors import KnownError

    Persons = Mapping[tuple[str, str, str], str]

_BESIDE = (known_errors.FILE, false_alarms.FILE)


def read(project: Project, findings: list[Finding]) -> tuple[Mapping[str, Facts], Sequence[KnownError]]:
    """Return the records of all registers by id, with known errors mended and persons named, and the errors.

    The records themselves are read, and reported, with the notes that refer to them; of what is wrong only
    the files beside them tell here.
    """
    found: dict[str, Facts] = {}
    for records in project.files("raw/registers", ".csv"):
        if (name := project.relative(records)) not in _BESIDE:
            flaws: list[Finding] = []
            found |= facts.read(records.stem, _texts(project, _files(records.stem), flaws), flaws)
            findings += [flaw for flaw in flaws if flaw.place and flaw.place.file != name]
    text = _text(project, known_errors.FILE, findings)
    errors = known_errors.read(text, findings) if text else []
    findings += unfit(found, errors)
    persons = _persons(project, findings)
    return {id: _named(one, persons) for id, one in corrected(found, errors).items()}, errors


def _persons(project: Project, findings: list[Finding]) -> Persons:
    name = f"{IDENTITIES}/mentions.csv"
    text = _text(project, name, findings)
    rows = facts.rows(text, name, FIELDS["mentions"], findings) if text else ()
    return {(row["register"], row["record_id"], row["position"]): row["person_id"] for row in rows}


def _named(one: Facts, persons: Persons) -> Facts:
    """Return a record whose people have the ids of the persons that they are, "" where nobody knows."""
    people = [
        {**row, "person_id": persons.get((one.register, row["record_id"], row["position"]), "")}
        for row in one.people
    ]
    return replace(one, people=people)


def _files(register: str) -> Iterable[str]:
    return (path(register, file) for file in FILES)


def _texts(project: Project, names: Iterable[str], findings: list[Finding]) -> dict[str, str]:
    return {name: _text(project, name, findings) for name in names if (project.root / name).exists()}


def _text(project: Project, name: str, findings: list[Finding]) -> str:
    if not (project.root / name).exists():
        return ""
    try:
        return regular_files.text(project.root / name, RAW_FILE.most, project.root)
    except (OSError, UnicodeDecodeError) as error:
        findings.append(Finding("P015", name, Place(name), detail=regular_files.reason(error)))
        return ""
