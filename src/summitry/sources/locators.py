"""Locators: how a note points at sentences of its source, and which sentences these are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry_validation.findings import Finding
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    from summitry.sources.anchors import Anchor, Anchors
    from summitry_validation.findings import Place

_LOCATOR = re.compile(r"p([1-9][0-9]{0,8})s([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?\??")


def resolve(
    locator: str, anchors: Anchors, findings: list[Finding], place: Place | None = None
) -> tuple[Anchor, ...]:
    """Return the sentences that a locator such as p2s2 or p1s3-4 names, with or without a `?` behind it.

    A locator that is malformed, or names a sentence that the source does not have, adds to `findings`; of a
    range those sentences are returned that are there. `place` is where the locator stands.

    >>> from summitry.sources.anchors import anchor, by_locator
    >>> findings = []
    >>> [one.locator for one in resolve("p1s2-4", by_locator(anchor("Yes. No. Why?", "en")), findings)]
    ['p1s2', 'p1s3']
    >>> findings[0].near, findings[0].detail
    ('p1s3', 'paragraph 1 has 3 sentences')
    """
    match = _LOCATOR.fullmatch(locator)
    paragraph, first, last = (int(group or 0) for group in match.groups()) if match else (0, 0, 0)
    last = last or first
    if not match or last < first:
        findings.append(Finding("E002", locator, place))
        return ()
    found = []
    for sentence in range(first, last + 1):
        one = anchors.get(f"p{paragraph}s{sentence}")
        if one is None:
            findings.append(_missing(locator, paragraph, anchors, place))
            break
        found.append(one)
    return tuple(found)


def is_locator(words: str) -> bool:
    """Return whether words have the form of a locator.

    >>> is_locator("p2s2"), is_locator("hsg-visits.2925")
    (True, False)
    """
    return _LOCATOR.fullmatch(words) is not None


def _missing(locator: str, paragraph: int, anchors: Anchors, place: Place | None) -> Finding:
    if paragraph in anchors.ends:
        number, last = anchors.ends[paragraph]
        near, detail = last.locator, f"paragraph {paragraph} has {several(number, 'sentence')}"
    else:
        end = next(reversed(anchors.values()), None)
        near = end.locator if end else ""
        detail = f"it has {several(end.paragraph if end else 0, 'paragraph')}"
    return Finding("E001", locator, place, near=near, detail=detail)
