"""Before the commit: new files are written aside, where they can be validated; one rename publishes them."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.publishing.disk import reported, sync, write
from summitry.publishing.locking import locked
from summitry.publishing.places import MANIFEST, PUBLISH, STAGE, refuse_unsafe
from summitry.publishing.recovery import complete, discard_stage, manifest_text, recover

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Staged:
    """Files that are written aside and not yet published; `digests` are their SHA-256 by path."""

    root: Path
    digests: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """Return the folder that looks as the root will look: the place to validate."""
        return self.root / STAGE

    def add(self, files: Mapping[str, bytes]) -> None:
        """Write more files, such as a report on those that are staged.

        Raises
        ------
        PublicationError
            Where the disk is full, or a path is unsafe or taken.

        """
        refuse_unsafe(self.root, files)
        for path, content in files.items():
            self._write(path, content)
            self.digests[path] = hashlib.sha256(content).hexdigest()

    def publish(self) -> None:
        """Commit, then move every file to its place; what a crash leaves undone, `finish` does.

        Raises
        ------
        PublicationError
            Where the system refuses an operation. If the commit was done, `.publish` is there.

        """
        self._write(MANIFEST, manifest_text(self.digests).encode())
        with reported("X025", STAGE):
            for folder in sorted({(self.path / path).parent for path in (*self.digests, MANIFEST)}):
                sync(folder)
            self.path.rename(self.root / PUBLISH)
            sync(self.root)
        complete(self.root)

    def _write(self, path: str, content: bytes) -> None:
        with reported("X025", path):
            write(self.path / path, content)


@contextmanager
def stage(root: Path, files: Mapping[str, bytes]) -> Iterator[Staged]:
    """Write the files of the next publication into `.stage`, by their paths from the root.

    Leaving the block without `publish()`, by an error too, throws them away: the published tree is untouched.

    Raises
    ------
    PublicationError
        Where another build runs, the disk is full, a path is unsafe, or an earlier publication cannot be
        completed.

    """
    with locked(root):
        recover(root)
        staged = Staged(root)
        try:
            staged.add(files)
            yield staged
        finally:
            discard_stage(root)
