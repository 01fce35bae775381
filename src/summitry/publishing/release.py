"""What a release says of itself: the part of the descriptor that no note and no contract gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or body to be credited; `path` is a web address such as an ORCID."""

    title: str
    given_name: str = ""
    family_name: str = ""
    path: str = ""
    roles: tuple[str, ...] = ("creator",)


@dataclass(frozen=True, slots=True)
class Source:
    """A work or register that the data draw on."""

    title: str
    path: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """One release of the data package; `created` is its date and never that of the build."""

    name: str
    title: str
    version: str
    created: date
    contributors: tuple[Contributor, ...]
    sources: tuple[Source, ...] = ()
    keywords: tuple[str, ...] = ()
