"""The files of the registers, which only a build reads as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers import facts
from summitry.registers.columns import FILES, path
from summitry_validation import regular_files
from summitry_validation.findings import Finding, Place
from summitry_validation.limits import RAW_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.project import Project
    from summitry.registers.facts import Facts


def read(project: Project, findings: list[Finding]) -> Mapping[str, Facts]:
    """Return the records of all registers by id; of what is wrong only the files beside the records tell.

    The records themselves are read, and reported, with the notes that refer to them.
    """
    found: dict[str, Facts] = {}
    for records in project.files("raw/registers", ".csv"):
        texts = _texts(project, records.stem, findings)
        flaws: list[Finding] = []
        found |= facts.read(records.stem, texts, flaws)
        name = project.relative(records)
        findings += [flaw for flaw in flaws if flaw.place and flaw.place.file != name]
    return found


def _texts(project: Project, register: str, findings: list[Finding]) -> dict[str, str]:
    texts = {}
    for name in (path(register, file) for file in FILES):
        try:
            if (project.root / name).exists():
                texts[name] = regular_files.text(project.root / name, RAW_FILE.most, project.root)
        except (OSError, UnicodeDecodeError) as error:
            findings.append(Finding("P015", name, Place(name), detail=regular_files.reason(error)))
    return texts
