"""What a release says of itself, read from CITATION.cff."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from summitry.publishing.release import Contributor, Release, Source
from summitry_validation.findings import Finding, FindingsError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable
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
        text = (root / CITATION).read_text(encoding="utf-8")
        # The base loader makes nothing but text, lists and maps.
        facts: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - as above
        return Release(
            name="summitry",
            title=facts["title"],
            version=facts["version"],
            created=date.fromisoformat(facts["date-released"]),
            contributors=tuple(_contributor(author) for author in facts["authors"]),
            sources=tuple(Source(work.title, work.url) for work in works),
            keywords=tuple(facts.get("keywords", ())),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise FindingsError([Finding("X042", str(error), Place(CITATION))]) from error


def _contributor(author: dict[str, str]) -> Contributor:
    given, family = author.get("given-names", ""), author.get("family-names", "")
    title = author.get("name") or f"{given} {family}".strip()
    return Contributor(title, given, family, author.get("orcid", ""))
