"""What a release says of itself, read from CITATION.cff."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from summitry.publishing.release import Contributor, Release, Source
from summitry_validation import regular_files
from summitry_validation.findings import Finding, FindingsError, Place
from summitry_validation.limits import CITATION as LIMIT
from summitry_validation.limits import NOTE_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from summitry.sources.bibliography import Source as Work

CITATION = "CITATION.cff"


def read(root: Path, works: Iterable[Work]) -> Release:
    """Return the release that CITATION.cff describes, with the works of the bibliography as its sources.

    Raises
    ------
    FindingsError
        Where the file is missing or lacks what a release needs.

    """
    try:
        facts = _facts(regular_files.text(root / CITATION, LIMIT.most, root))
        return Release(
            name="summitry",
            title=_text(facts, "title"),
            version=_text(facts, "version"),
            created=date.fromisoformat(_text(facts, "date-released")),
            contributors=tuple(map(_contributor, _list(facts, "authors"))),
            sources=tuple(Source(work.title, work.url) for work in works),
            keywords=tuple(_keywords(facts)),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        said = regular_files.reason(error) if isinstance(error, OSError) else str(error)
        raise FindingsError([Finding("X042", said, Place(CITATION))]) from error


def _facts(text: str) -> dict[str, Any]:
    _refuse_traps(text)
    # The base loader makes nothing but text, lists and maps.
    facts = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - as above
    if not isinstance(facts, dict):
        raise TypeError("it is no map of keys and values")
    return facts


def _refuse_traps(text: str) -> None:
    """Refuse what makes a small file large, and what ends the process when it is loaded."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > NOTE_DEPTH.most:
            raise ValueError(f"it is more than {NOTE_DEPTH.most} levels deep")
        if isinstance(event, yaml.AliasEvent):
            raise ValueError("it has an alias")


def _text(facts: Mapping[str, Any], key: str) -> str:
    """Return the line of text under a key; raise KeyError where it is missing, TypeError where it is none."""
    text = facts[key]
    if not isinstance(text, str) or not text.isprintable():
        raise TypeError(f"{key} is no line of text")
    return text


def _list(facts: dict[str, Any], key: str) -> list[Any]:
    listed = facts[key]
    if not isinstance(listed, list):
        raise TypeError(f"{key} is no list")
    return listed


def _keywords(facts: dict[str, Any]) -> Iterator[str]:
    words = _list(facts, "keywords") if "keywords" in facts else []
    return (_text({"a keyword": word}, "a keyword") for word in words)


def _contributor(author: Any) -> Contributor:
    if not isinstance(author, dict):
        raise TypeError("an author is no map of keys and values")
    known = {"given-names": "", "family-names": "", "name": "", "orcid": "", **author}
    given, family, name, orcid = (
        _text(known, key) for key in ("given-names", "family-names", "name", "orcid")
    )
    return Contributor(name or f"{given} {family}".strip(), given, family, orcid)
