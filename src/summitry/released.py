"""The release that is read: the folders of the checkout in which we stand, or the copy inside the package."""

from __future__ import annotations

from pathlib import Path


def release_folder(package: Path | None = None) -> Path:
    """Return the folder with datapackage.json: a checkout's own before the copy inside the package.

    A wheel carries its release in `_release`. A checkout reads the folders beside src/, even where an
    older copy lies in the package.
    """
    package = package or Path(__file__).parent
    checkout = package.parent.parent
    return checkout if (checkout / "raw" / "notes").is_dir() else package / "_release"
