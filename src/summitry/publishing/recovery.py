"""After the commit: a redo log that any command can finish, so that the published tree is all old or all new.

`.stage` is what nobody has committed and may be thrown away. `.publish` is a `.stage` that was renamed, which
is the commit: it holds every new file and a manifest of their hashes, until all of them stand in their place.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from summitry.publishing.disk import PublicationError, discard, reported, sha256, sync
from summitry.publishing.locking import BusyError, locked
from summitry.publishing.places import DESCRIPTOR, MANIFEST, PUBLISH, STAGE, leftovers, refuse_unsafe
from summitry_validation.findings import Finding
from summitry_validation.limits import LOG
from summitry_validation.regular_files import beginning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def finish(root: Path) -> None:
    """Complete a publication that was committed, and throw away one that was not; else do nothing.

    Call it first in every command that opens the project; calling it again changes nothing. It leaves alone
    what a living process stages, and waits for one that is moving its files.

    Raises
    ------
    PublicationError
        Where a committed publication cannot be completed; it stays as it is, and `.publish` shows it.

    """
    committed = os.path.lexists(root / PUBLISH)
    if not committed and not os.path.lexists(root / STAGE):
        return
    try:
        with locked(root, wait=committed):
            recover(root)
    except BusyError:
        return


def recover(root: Path) -> None:
    """Do what `finish` does, for a process that holds the lock."""
    discard_stage(root)
    if os.path.lexists(root / PUBLISH):
        complete(root)
        discard_stage(root)


def discard_stage(root: Path) -> None:
    """Remove `.stage`, whatever is in it."""
    with reported("X032", STAGE):
        discard(root / STAGE)


def complete(root: Path) -> None:
    """Move every committed file to its place, the descriptor last, and remove the tables that have gone.

    What is left over stands in `.stage`, for the caller to discard.
    """
    with reported("X026", PUBLISH):
        manifest = _manifest(root / PUBLISH)
        _refuse_changed(root, manifest)
        tables = [path for path in manifest if path != DESCRIPTOR]
        _move(root, tables)
        for path in leftovers(root, manifest):
            (root / path).unlink()
        _sync_folders(root, tables)
        _move(root, [path for path in manifest if path == DESCRIPTOR])
        sync(root)
        # One rename says that the log is done with; removing it file by file could be cut short.
        (root / PUBLISH).rename(root / STAGE)


def manifest_text(digests: Mapping[str, str]) -> str:
    r"""Return paths and SHA-256 digests in the form that `sha256sum --check` reads.

    >>> manifest_text({"datapackage.json": "e3b0"})
    'e3b0  datapackage.json\n'
    """
    return "".join(f"{digest}  {path}\n" for path, digest in digests.items())


def _manifest(log: Path) -> dict[str, str]:
    if log.is_symlink() or not sha256(log / MANIFEST):
        raise PublicationError([Finding("X027", PUBLISH, detail="it has no manifest")])
    text = beginning(log / MANIFEST, LOG.most + 1).decode("utf-8", "replace")
    manifest = {path: digest for digest, _, path in (line.partition("  ") for line in text.splitlines())}
    if len(text) > LOG.most or DESCRIPTOR not in manifest:
        raise PublicationError([Finding("X027", MANIFEST, detail="no build has written it")])
    return manifest


def _refuse_changed(root: Path, manifest: Mapping[str, str]) -> None:
    """Refuse links and foreign paths, and a file that is no longer the one that was validated."""
    refuse_unsafe(root, list(manifest))
    refuse_unsafe(root / PUBLISH, list(manifest))
    changed = [path for path, digest in manifest.items() if sha256(_where(root, path)) != digest]
    if changed:
        detail = "it is not what was validated"
        raise PublicationError([Finding("X027", path, detail=detail) for path in changed])


def _where(root: Path, path: str) -> Path:
    staged = root / PUBLISH / path
    return staged if os.path.lexists(staged) else root / path


def _move(root: Path, paths: Iterable[str]) -> None:
    for path in paths:
        if os.path.lexists(root / PUBLISH / path):
            (root / path).parent.mkdir(exist_ok=True)
            (root / PUBLISH / path).replace(root / path)


def _sync_folders(root: Path, paths: Iterable[str]) -> None:
    for folder in sorted({(root / path).parent for path in paths}):
        sync(folder)
