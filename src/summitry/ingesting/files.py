"""The files of a register under raw/registers/: their names, their texts, and how they are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from summitry.publishing.disk import replace, reported
from summitry.registers.columns import FILES, path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.project import Project
    from summitry.registers.rows import Cells
    from summitry_validation.findings import Finding

Texts = Mapping[str, str]
_FOLDER = "raw/registers"


def geography(project: Project, file: str, findings: list[Finding]) -> tuple[str, str]:
    """Return the path and the text of a file on countries or places."""
    name = f"{_FOLDER}/geography/{file}.csv"
    return name, project.text(name, findings)


def texts(found: Iterable[Mapping[str, list[Cells]]]) -> Texts:
    """Return the text of each file of a register, from the rows of all its records."""
    made: dict[str, io.StringIO] = {}
    writers = {}
    for file, fields in FILES.items():
        made[file] = io.StringIO()
        writers[file] = csv.DictWriter(made[file], [field.name for field in fields], lineterminator="\n")
        writers[file].writeheader()
    for one in found:
        for file, some in one.items():
            writers[file].writerows(some)
    return {file: text.getvalue() for file, text in made.items()}


def before(project: Project, register: str, findings: list[Finding]) -> Texts:
    """Return the texts of the files as they stand now, "" for those that are not there."""
    found = project.texts([path(register, file) for file in FILES], findings)
    return {file: found.get(path(register, file), "") for file in FILES}


def write(project: Project, register: str, found: Texts) -> None:
    """Write the files of a register, each at once; raises FindingsError where the disk refuses."""
    # What notes refer to comes last: whoever sees it changed has all the rest.
    for file in reversed(list(FILES)):
        place = project.root / path(register, file)
        with reported("R041", path(register, file)):
            place.parent.mkdir(parents=True, exist_ok=True)
            replace(place, found[file].encode())
