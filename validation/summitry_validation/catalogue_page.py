"""The page docs/findings.md, made from the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.catalogue import FAMILIES, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.catalogue import Entry


NEWLINE = "\n"


def page() -> str:
    """Return the page as Markdown, a section for each family of codes."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Findings"
    yield ""
    yield "Whatever is wrong is reported under one of these codes. An error stops a build, a warning does"
    yield "not."
    for family, title in FAMILIES.items():
        yield from ("", f"## {family}: {title}")
        for code, entry in catalogue().items():
            if code.startswith(family):
                yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    message = entry.message.replace("{value!r}", "`…`").replace("{value}", "…").replace("{detail!r}", "`…`")
    yield from ("", f"### {entry.code} ({entry.severity})", "")
    yield f"*{message.replace('{detail}', '…')}*"
    yield ""
    yield f"{entry.rule} {entry.remedy}"
    yield ""
    yield f"- good: `{entry.good.replace(NEWLINE, ' ⏎ ')}`"
    yield f"- bad: `{entry.bad.replace(NEWLINE, ' ⏎ ')}`"


if __name__ == "__main__":
    print(page(), end="")
