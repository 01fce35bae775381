"""Findings for people, editors, forges and programs: every renderer has one signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.rendering.document import document
from summitry_validation.rendering.github import github
from summitry_validation.rendering.plain import gcc, headline, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summitry_validation.findings import Finding

    Lines = Callable[[str], Sequence[str]]
    Renderer = Callable[[Iterable[Finding], Lines], Iterator[str]]

__all__ = ["RENDERERS", "headline"]

RENDERERS: dict[str, Renderer] = {"text": text, "gcc": gcc, "github": github, "json": document}
