"""Before the commit: new files are written aside, where they can be validated; one rename publishes them."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
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
    """Files that are written and synced, and not yet published."""

    root: Path

    @property
    def path(self) -> Path:
        """Return the folder that looks as the root will look: the place to validate."""
        return self.root / STAGE

    def publish(self) -> None:
        """Commit, then move every file to its place; what a crash leaves undone, `finish` does.

        Raises
        ------
        PublicationError
            Where the system refuses an operation. If the commit was done, `.publish` is there.

        """
        with reported("X025", STAGE):
            self.path.rename(self.root / PUBLISH)
            sync(self.root)
        complete(self.root)


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
        refuse_unsafe(root, list(files))
        try:
            _write_all(root / STAGE, files)
            yield Staged(root)
        finally:
            discard_stage(root)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    for path, content in {**files, MANIFEST: manifest_text(digests).encode()}.items():
        with reported("X025", path):
            write(folder / path, content)
    with reported("X025", STAGE):
        for parent in sorted({(folder / path).parent for path in files} | {folder}):
            sync(parent)
