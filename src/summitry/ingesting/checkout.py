"""A checkout of a register on disk: its files in their folders, its release, and its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers import hsg, xml_items
from summitry_validation import regular_files
from summitry_validation.findings import Finding, Place
from summitry_validation.limits import REGISTER_FILE, REGISTER_FILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from summitry.registers.entries import Entry
    from summitry.registers.geography import Geography

# Where a package of an eXist database, which the registers are, states its version.
_PACKAGE = "expath-pkg.xml"


def entries(
    checkout: Path, register: hsg.Register, geography: Geography, findings: list[Finding]
) -> Sequence[Entry]:
    """Return the records of a checkout, sorted by their numbers as text; report what is wrong."""
    found: dict[str, Entry] = {}
    for path in _paths(checkout, register, findings):
        for entry in hsg.entries(_content(path, checkout, findings), path.as_posix(), register, findings):
            findings += _wrong(entry, found, geography)
            found.setdefault(entry.record_id, entry)
    return sorted(found.values(), key=lambda entry: entry.record_id)


def release_of(checkout: Path, register: str, findings: list[Finding]) -> str:
    """Return the release that a checkout states; "" and a finding where it states none."""
    path = checkout / _PACKAGE
    if path.is_file():
        content = _content(path, checkout, findings)
        if version := xml_items.root_attribute(content, path.as_posix(), "version", findings):
            return version
    findings.append(Finding("R039", register, detail=checkout.as_posix()))
    return ""


def _paths(checkout: Path, register: hsg.Register, findings: list[Finding]) -> list[Path]:
    folders = [checkout / name for name in register.folders]
    missing = [folder.name for folder in folders if not folder.is_dir()]
    found = sorted(path for folder in folders for path in folder.glob("*.xml"))
    if missing or not found:
        detail = f"has no folder {missing[0]!r}" if missing else "has no file ending in .xml"
        findings.append(Finding("R031", checkout.as_posix(), detail=f"{register.id}: it {detail}"))
        return []
    if len(found) > REGISTER_FILES.most:
        detail = f"{register.id}: it has more than {REGISTER_FILES.most} files"
        findings.append(Finding("R031", checkout.as_posix(), detail=detail))
        return []
    return found


def _content(path: Path, checkout: Path, findings: list[Finding]) -> bytes:
    """Return the bytes of a file; for one that cannot be read a finding, and what has no records."""
    try:
        return regular_files.content(path, REGISTER_FILE.most, checkout)
    except OSError as error:
        findings.append(
            Finding("R032", path.as_posix(), Place(path.as_posix()), detail=regular_files.reason(error))
        )
        return b""


def _wrong(entry: Entry, found: dict[str, Entry], geography: Geography) -> Iterator[Finding]:
    if first := found.get(entry.record_id):
        yield Finding("R037", entry.record_id, entry.at, detail=f"{first.at.file}:{first.at.line}")
    if geography.land(entry.country_id, entry.country, entry.first) is None:
        near = geography.near(entry.country)
        yield Finding("R038", entry.country, entry.at, near=near, detail=f"{entry.country_id}, {entry.first}")
