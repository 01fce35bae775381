"""A project on disk: where its folders are, and the texts of its raw files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from summitry_validation.findings import Finding, FindingsError


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
        return sorted((self.folder or self.root / "raw" / "notes").glob("*.md"))

    def relative(self, path: Path) -> str:
        """Return a path as findings show it: below the root, or in the other folder as that was named."""
        return (path if path.parent == self.folder else path.relative_to(self.root)).as_posix()


def find(root: str | None = None) -> Project:
    """Return the project at `root`, or the nearest one at or above the working folder.

    Raises FindingsError where there is none.
    """
    start = Path(root or ".").resolve()
    for folder in [start] if root else [start, *start.parents]:
        if (folder / "raw" / "notes").is_dir():
            return Project(folder)
    raise FindingsError([Finding("X040", str(start))])
