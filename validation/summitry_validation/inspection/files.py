"""The files that a descriptor names: inside the package, and with the bytes and the hash that it states."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from summitry_validation import regular_files
from summitry_validation.findings import Cell, Finding
from summitry_validation.limits import PUBLISHED_FILE
from summitry_validation.regular_files import is_inside, reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# No drive, scheme, backslash, root or step upwards.
_SAFE = re.compile(r"(?:(?!\.{1,2}(?:/|\Z))[\w.-]+/)*(?!\.{1,2}\Z)[\w.-]+\Z")


def content(folder: Path, table: str, resource: Mapping[str, Any], findings: list[Finding]) -> bytes | None:
    """Return the bytes of the file that a resource (or the twin of one) names, or None with a finding."""
    path = resource.get("path")
    if not isinstance(path, str) or not _SAFE.match(path) or not is_inside(folder / path, folder):
        findings.append(Finding("X007", _shown(path), cell=Cell(table)))
        return None
    try:
        data = regular_files.content(folder / path, PUBLISHED_FILE.most)
    except OSError as error:
        findings.append(Finding("X008", path, cell=Cell(table), detail=reason(error)))
        return None
    _compare(data, table, resource, findings)
    return data


def _compare(data: bytes, table: str, resource: Mapping[str, Any], findings: list[Finding]) -> None:
    path, stated = str(resource["path"]), resource.get("bytes")
    if type(stated) is not int or stated != len(data):
        detail = f"{len(data)}, not {_shown(stated)}"
        findings.append(Finding("X009", path, cell=Cell(table), detail=detail))
    if resource.get("hash") != f"sha256:{hashlib.sha256(data).hexdigest()}":
        findings.append(Finding("X010", path, cell=Cell(table)))


def _shown(value: object) -> str:
    """Return a text or number, of anything else what it is: it may be deeper than Python can write."""
    return (
        str(value) if value is None or isinstance(value, str | int | float) else f"a {type(value).__name__}"
    )
