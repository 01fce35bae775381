"""The files that a descriptor names: inside the package, and with the bytes and the hash that it states."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from summitry_validation.findings import Cell, Finding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# No drive, scheme, backslash, root or step upwards.
_SAFE = re.compile(r"(?:(?!\.{1,2}(?:/|\Z))[\w.-]+/)*(?!\.{1,2}\Z)[\w.-]+\Z")


def content(folder: Path, table: str, resource: Mapping[str, Any], findings: list[Finding]) -> bytes | None:
    """Return the bytes of the file that a resource (or the twin of one) names, or None with a finding."""
    path = resource.get("path")
    if not isinstance(path, str) or not _inside(folder, path):
        findings.append(Finding("X007", str(path), cell=Cell(table)))
        return None
    try:
        data = _read(folder / path)
    except OSError as error:
        findings.append(Finding("X008", path, cell=Cell(table), detail=error.strerror or str(error)))
        return None
    _compare(data, table, resource, findings)
    return data


def _read(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        # to open a pipe would be to wait for ever
        raise OSError("it is no regular file")
    return path.read_bytes()


def _inside(folder: Path, path: str) -> bool:
    """Return whether a path stays in the package, links followed."""
    if not _SAFE.match(path):
        return False
    try:
        return (folder / path).resolve().is_relative_to(folder.resolve())
    # a link that leads to itself
    except (OSError, RuntimeError):
        return False


def _compare(data: bytes, table: str, resource: Mapping[str, Any], findings: list[Finding]) -> None:
    path = str(resource["path"])
    if resource.get("bytes") != len(data):
        findings.append(
            Finding("X009", path, cell=Cell(table), detail=f"{len(data)}, not {resource.get('bytes')}")
        )
    if resource.get("hash") != f"sha256:{hashlib.sha256(data).hexdigest()}":
        findings.append(Finding("X010", path, cell=Cell(table)))
