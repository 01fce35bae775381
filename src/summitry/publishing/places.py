"""Where a publication happens below the root of a project, and what may stand there."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from summitry.publishing.disk import PublicationError, is_folder
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

STAGE = ".stage"
PUBLISH = ".publish"
MANIFEST = "manifest.sha256"
DESCRIPTOR = "datapackage.json"
TABLES = "datapackage"

_PUBLISHED = re.compile(r"(?:datapackage[.]json|(?:datapackage|build)/[a-z0-9_][a-z0-9_.-]*)\Z")


def refuse_unsafe(root: Path, paths: Iterable[str]) -> None:
    """Raise PublicationError for every path to which nothing may be published.

    A path is safe where it is `datapackage.json` or a file of `datapackage/` or `build/`, its folder is a
    real one on the disk of the root (not a link, not a mount), and no folder stands in its place.
    """
    unsafe = [path for path in paths if not _PUBLISHED.match(path) or _blocked(root, root / path)]
    if unsafe:
        raise PublicationError([Finding("X028", path) for path in unsafe])


def leftovers(root: Path, paths: Collection[str]) -> list[str]:
    """Return the files of `datapackage/` that are not among the published `paths`."""
    folder = root / TABLES
    files = [entry for entry in folder.iterdir() if not is_folder(entry)] if is_folder(folder) else []
    return sorted({f"{TABLES}/{file.name}" for file in files}.difference(paths))


def _blocked(root: Path, target: Path) -> bool:
    folder = target.parent
    if is_folder(target) or (folder != root and os.path.lexists(folder) and not is_folder(folder)):
        return True
    return folder.exists() and folder.stat().st_dev != root.stat().st_dev
