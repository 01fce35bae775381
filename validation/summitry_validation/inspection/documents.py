"""A JSON document that anybody may have written, as one reader and the next would read it."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NoReturn

from summitry_validation.findings import Finding
from summitry_validation.limits import DESCRIPTOR
from summitry_validation.regular_files import content, reason

if TYPE_CHECKING:
    from pathlib import Path


def document(path: Path, findings: list[Finding]) -> Any:
    """Return the value of a JSON file, or None with a finding where it cannot be read.

    A key that stands twice in one object is a finding too; its second value holds, as for most readers.
    """
    try:
        text = content(path, DESCRIPTOR.most, path.parent).decode("utf-8")
        value = json.loads(text, object_pairs_hook=_object(findings), parse_constant=_refused)
        # Half a character can be written as an escape, and then nobody can write it anew.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    # RecursionError: thousands of brackets are no descriptor, and no crash either.
    except (OSError, ValueError, RecursionError) as error:
        said = reason(error) if isinstance(error, OSError) else f"{type(error).__name__}: {error}"
        findings.append(Finding("X002", path.name, detail=said))
        return None
    return value


def _object(findings: list[Finding]) -> Any:
    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            findings.extend(Finding("X015", key) for key, count in counts.items() if count > 1)
        return found

    return made


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
