"""A project on disk: where its folders are, and the texts of its raw files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summitry_validation import regular_files
from summitry_validation.findings import Finding, FindingsError, Place
from summitry_validation.limits import RAW_FILE
from summitry_validation.nearness import nearest
from summitry_validation.regular_files import is_inside

if TYPE_CHECKING:
    from collections.abc import Iterable

# The folders whose files are read.
RAW = ("raw", "raw/notes", "raw/registers", "raw/registers/identities", "raw/sources")

# Everything that is read of raw/: the folders, and how the names of the files in them end.
NOTES = ("raw/notes", ".md")
IDENTITIES = "raw/registers/identities"
BESIDE_NOTES = (
    ("raw", ".csv"),
    ("raw", ".bib"),
    ("raw/registers", ".csv"),
    (IDENTITIES, "persons.csv"),
    (IDENTITIES, "offices.csv"),
    ("raw/sources", ".csv"),
)


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that holds raw/, build/, datapackage/ and datapackage.json.

    `folder` is where the notes stand, if not in raw/notes: a second coding rests on the same authorities.
    """

    root: Path
    folder: Path | None = None

    @property
    def notes(self) -> list[Path]:
        """Return the note files, sorted by name."""
        folder, suffix = NOTES
        return sorted((self.folder or self.root / folder).glob(f"*{suffix}"))

    def note(self, name: str) -> str:
        """Return the file of a note that is called by its name or its path, as findings show it.

        Raises FindingsError where there is no such note.
        """
        notes, here = self.notes, _resolved(Path(name))
        for path in notes:
            if name == path.stem or here == path:
                return self.relative(path)
        raise FindingsError([Finding("N039", name, near=nearest(name, [path.stem for path in notes]))])

    def files(self, folder: str, suffix: str) -> list[Path]:
        """Return the files of a folder whose names end so, sorted by name; none where there is no folder."""
        return sorted((self.root / folder).glob(f"*{suffix}"))

    def text(self, file: str, findings: list[Finding]) -> str:
        """Return the text of a raw file; for one that cannot be read a finding, and nothing."""
        try:
            return regular_files.text(self.root / file, RAW_FILE.most, self.root)
        except (OSError, UnicodeDecodeError) as error:
            findings.append(Finding("P015", file, Place(file), detail=regular_files.reason(error)))
            return ""

    def texts(self, files: Iterable[str], findings: list[Finding]) -> dict[str, str]:
        """Return the same of each of these files that is there, by its path."""
        return {file: self.text(file, findings) for file in files if (self.root / file).exists()}

    def relative(self, path: Path) -> str:
        """Return a path as findings show it: below the root, or in the other folder as that was named."""
        return (path if path.parent == self.folder else path.relative_to(self.root)).as_posix()


def find(root: str | None = None) -> Project:
    """Return the project at `root`, or the nearest one at or above the working folder.

    Raises FindingsError where there is none, or where a folder of its raw files is a link out of it.
    """
    start = _resolved(Path(root or "."))
    found = next(filter(_is_project, [start] if root else [start, *start.parents]), None)
    if found is None:
        raise FindingsError([Finding("X040", str(start))])
    if leaving := [name for name in RAW if not is_inside(found / name, found)]:
        raise FindingsError(Finding("X060", name) for name in leaving)
    return Project(found)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    # RuntimeError: a link that leads to itself. ValueError: no path at all.
    except (OSError, RuntimeError, ValueError):
        return path


def _is_project(folder: Path) -> bool:
    try:
        return (folder / "raw" / "notes").is_dir()
    except OSError:
        return False
