"""The reference page of the note, docs/notes.md: every key, made from the note classes."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from summitry.notes.classes import Note
from summitry.notes.forms import FORMS
from summitry.notes.keys import classes, keys, label, written
from summitry_validation.contract import codelists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.keys import Key
    from summitry.notes.values import Entry

HEAD = """# The keys of a note

This page is made from the note classes in `src/summitry/notes/classes`; change it there.

A note is a file `raw/notes/<name>.md`. It begins with front matter in YAML, between two lines `---`; what
follows are remarks, which are not published. Every value is text: `NO` is no boolean, and `2019-04-11` no
date object. Write what the source says, and nothing that follows from it: payer, payee, claimant, rank,
level, format and office are worked out.

- Every entry has an id of your own, its key: small letters, digits and hyphens, unique in the note however
  deep it stands. In the tables it becomes `<note>.<id>`.
- What is said to stand once or several times may be written as one value or as a list.
- `?` after a name or a locator marks what the source implies and does not state.
- `at` holds for everything that stands below, unless that has an `at` of its own.
- Refused are tabs, anchors, aliases, tags, more than 12 levels and more than 256 kB.
"""
EXAMPLE = """## A worked example

Everything in it is invented.

```yaml
{}```
"""
SHAPES = {
    "many": "; once or several times",
    "entry": "a map, see [{0}](#{0})",
    "entries": "a map of ids to entries, see [{0}](#{0})",
    "answers": "a map of demands to entries, see [{0}](#{0})",
    "people": "a list of names or maps, see [{0}](#{0})",
    "pick": "a map of one term of [{1}](#{1}) to an id",
    "groups": "a map of terms of [{1}](#{1}) to ids",
}


def reference() -> str:
    """Return the text of docs/notes.md."""
    entries = classes(Note)
    tables = [line for entry in entries for line in _class(entry)]
    return "\n".join([HEAD, *_forms(), *tables, *_terms(entries), EXAMPLE.format(example())])


def example() -> str:
    """Return a whole note, all of it invented."""
    return files(__package__).joinpath("example.md").read_text(encoding="utf-8")


def _forms() -> Iterator[str]:
    yield from ("## The forms of a value", "", "| form | how it is written |", "|---|---|")
    yield from (f"| {form.name} | {form.says} |" for form in FORMS.values())
    yield ""


def _class(entry: type[Entry]) -> Iterator[str]:
    yield from (f"## {label(entry)}", "", (entry.__doc__ or "").strip(), "")
    yield from ("| key | must | what stands there | meaning | example |", "|---|---|---|---|---|")
    yield from (_row(name, key) for name, key in keys(entry).items())
    yield ""


def _row(name: str, key: Key) -> str:
    words = ", ".join(f"`{word}`" for word in written(name, key))
    if key.shape == "choice" and not key.stances:
        words = f"one of [{key.codelist}](#{key.codelist})"
    must = "yes" if key.required else ""
    says = key.says + (f" Left out: `{key.default}`." if key.default else "")
    example = f"`{key.example}`" if key.example else ""
    return f"| {words} | {must} | {_value(key)} | {says} | {example} |"


def _value(key: Key) -> str:
    if key.form == "term":
        return f"a term of [{key.codelist}](#{key.codelist})"
    form = key.form if key.shape in ("one", "many", "choice") else ""
    return form + SHAPES.get(key.shape, "").format(label(key.below), key.codelist)


def _terms(entries: list[type[Entry]]) -> Iterator[str]:
    """Yield the terms of every codelist that a note uses."""
    used = sorted({key.codelist for entry in entries for key in keys(entry).values() if key.codelist})
    yield from ("## The codelists", "")
    for name in used:
        yield from (f"### {name}", "")
        yield from (f"- `{term.term}`: {term.definition}" for term in codelists()[name])
        yield ""


if __name__ == "__main__":
    print(reference(), end="")
