"""The page docs/notes.md: how to write a note, with every key and column, made from what declares them."""

from __future__ import annotations

from importlib.resources import files
from inspect import getdoc
from typing import TYPE_CHECKING

from summitry.notes import authority_columns, counted, formatting
from summitry.notes.classes import Note
from summitry.notes.forms import FORMS
from summitry.notes.keys import classes, keys, kind, label, written
from summitry.notes.values import Entry
from summitry_validation.contract import codelists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.keys import Key

EXAMPLE = """## An example with every part

Everything in it is invented.

```yaml
{}```
"""


def reference() -> str:
    """Return the text of docs/notes.md."""
    entries = classes(Note)
    tables = [line for entry in entries for line in _class(entry)]
    beside = (*counted.sections(), *authority_columns.sections(), *_terms(entries))
    parts = (*_forms(), *_layout(), *tables, *beside)
    return "\n".join([_page("guide.md"), *parts, EXAMPLE.format(example())])


def example() -> str:
    """Return a whole note, all of it invented."""
    return _page("example.md")


def _page(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _forms() -> Iterator[str]:
    yield from ("## The forms of a value", "", "| form | how it is written |", "|---|---|")
    yield from (f"| {form.name} | {form.says} |" for form in FORMS.values())
    yield ""


def _layout() -> Iterator[str]:
    yield from ("## The layout of a note", "", getdoc(formatting) or "", "")


def _class(entry: type[Entry]) -> Iterator[str]:
    yield from (f"## {label(entry)}", "", (entry.__doc__ or "").strip(), "")
    yield from ("| key | must | what stands there | meaning | example |", "|---|---|---|---|---|")
    yield from (_row(name, key) for name, key in keys(entry).items())
    yield ""


def _row(name: str, key: Key) -> str:
    words = ", ".join(f"`{word}`" for word in written(name, key))
    if key.shape == "choice" and not key.stances:
        words = f"one of {_link(key.codelist)}"
    must = "yes" if key.required else ""
    says = key.says + (f" Left out: `{key.default}`." if key.default else "")
    example = f"`{key.example}`" if key.example else ""
    return f"| {words} | {must} | {_value(key)} | {says} | {example} |"


def _value(key: Key) -> str:
    often = "; once or several times" if key.shape == "many" else ""
    below = f", see {_link(label(key.below))}" if key.below is not Entry else ""
    return (kind(key, _link) or key.form) + often + below


def _link(section: str) -> str:
    return f"[{section}](#{section})"


def _terms(entries: list[type[Entry]]) -> Iterator[str]:
    """Yield the terms of every codelist that a note, or a file beside it, uses."""
    used = {key.codelist for entry in entries for key in keys(entry).values() if key.codelist}
    yield from ("## The codelists", "")
    for name in sorted(used | authority_columns.codelists()):
        yield from (f"### {name}", "")
        yield from (f"- `{term.term}`: {term.definition}" for term in codelists()[name])
        yield ""


if __name__ == "__main__":
    print(reference(), end="")
