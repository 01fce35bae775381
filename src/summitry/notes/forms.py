"""The forms that a single value of a note can have: a sentence for its reader, and its pattern."""

from __future__ import annotations

from dataclasses import dataclass

SLUG = "[a-z0-9-]+"
ID = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*"


@dataclass(frozen=True, slots=True)
class Form:
    """`pattern` is the whole value, in the syntax of Python and JSON Schema; empty where any text will do."""

    name: str
    says: str
    pattern: str = ""


def _forms(*forms: Form) -> dict[str, Form]:
    return {form.name: form for form in forms}


FORMS = _forms(
    Form("word", "small letters, digits and hyphens", SLUG),
    Form("text", "the coder's own words; quote them where they hold `: `, ` #` or, inside `{}`, a comma"),
    Form("phrase", "the source's words, in single quotes, or in double quotes where they hold an apostrophe"),
    Form("date phrase", "the source's words for a date, in quotes"),
    Form("date", "a date or an interval in EDTF, such as 2019-04-11", "[0-9XYSE~?%/.+-]+"),
    Form("term", "a term of the codelist"),
    Form(
        "actor", "an actor of raw/actors.csv: states as ISO alpha-3 (USA), others as a word; `?` if implied"
    ),
    Form("person", "a person of raw/persons.csv; `?` if implied"),
    Form("person or actor", "a person of raw/persons.csv or an actor of raw/actors.csv; `?` if implied"),
    Form("place", "a place of raw/places.csv; `?` if implied"),
    Form("id", "an id: a key of this note, or parts joined by dots as in the tables", ID),
    Form("record", "`<register>.<record>`; `?` if the source does not say so", r"[a-z0-9-]+\.[a-z0-9-]+\??"),
    Form("column", "a column of a published table", "[a-z][a-z0-9_]*"),
    Form(
        "locator",
        "paragraph and sentence of the source, from 1: `p2s2`, or `p1s3-4` for a range; `?` if implied",
        r"p([1-9][0-9]{0,4})s([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4}))?(\??)",
    ),
    Form("mark", "`true`; leave the key out where it is not so", "true"),
)
NAMES = ("actor", "person", "person or actor", "place")
VERBATIM = ("phrase", "date phrase")
