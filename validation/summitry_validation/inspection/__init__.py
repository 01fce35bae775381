"""A published package, checked from the outside: descriptor, files, tables, and what holds them together."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from summitry_validation import contract, integrity, rules
from summitry_validation.findings import Finding, ordered
from summitry_validation.inspection.descriptor import check_resources, resources
from summitry_validation.inspection.files import content
from summitry_validation.inspection.tables import check_table
from summitry_validation.inspection.twins import check_twin
from summitry_validation.reading import decoding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import pyarrow as pa

PUBLISH = ".publish"


def validate(path: str | Path = "datapackage.json") -> list[Finding]:
    """Return everything that is wrong with the package of this descriptor; nothing is written or fetched.

    What cannot be read is a finding too. While a publication is interrupted, the files may be old and new
    ones mixed, so that nothing else is looked at.
    """
    descriptor = Path(path)
    if os.path.lexists(descriptor.parent / PUBLISH):
        return [Finding("X001", str(descriptor.parent))]
    # It takes as long to start as it takes us to read the first table.
    decoding.start()
    findings: list[Finding] = []
    found = resources(descriptor, findings)
    findings += check_resources(found)
    tables = {
        name: table
        for name, resource in found.items()
        if name in contract.tables()
        and (table := _table(descriptor.parent, name, resource, findings)) is not None
    }
    # Rows of a table that cannot be read would all seem to be missing.
    whole = len(tables) == len(contract.tables())
    between = [*integrity.check(tables), *rules.check(tables)] if whole else []
    return ordered([*findings, *between])


def _table(folder: Path, name: str, resource: Mapping[str, Any], findings: list[Finding]) -> pa.Table | None:
    declared = contract.tables()[name]
    data = content(folder, name, resource, findings)
    table = None if data is None else check_table(data, declared, findings)
    check_twin(folder, resource, declared, table, findings)
    return table
