"""The JSON Schema (2020-12) of the document of findings, for whoever reads it."""

from __future__ import annotations

from typing import Any

from summitry_validation.rendering.document import SEVERITIES

Schema = dict[str, Any]


def document_schema() -> Schema:
    """Return the schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Findings of Summitry",
        "description": "What `summitry check --format json` and its neighbours print.",
        **_object(
            findings={
                "description": "Every finding, ordered by place.",
                "type": "array",
                "items": {"$ref": "#/$defs/finding"},
            },
            counts={
                "description": "How many findings of each severity there are.",
                **_object(**{name: {"type": "integer", "minimum": 0} for name in SEVERITIES}),
            },
        ),
        "$defs": {"finding": _finding(), "place": _place(), "cell": _cell()},
    }


def _finding() -> Schema:
    return _object(
        code={**_text("The code, as docs/findings.md lists it."), "pattern": "^[A-Z][0-9]{3}$"},
        severity={"description": "An error stops a build, a warning does not.", "enum": [*SEVERITIES]},
        message=_text("The finding in one sentence, without its place."),
        rule=_text("The rule that is broken."),
        remedy=_text("What to do."),
        value=_text("The offending text; empty where there is none."),
        place=_or_null("place", "Where the words stand in a raw file."),
        cell=_or_null("cell", "Where the value stands in a published table."),
        near=_text("The nearest known word; empty where there is none."),
        detail=_text("One further fact, which the message names; empty where there is none."),
    )


def _place() -> Schema:
    return _object(
        file=_text("The file, as a path below the project's folder."),
        line=_number("The line, from 1."),
        column=_number("The column, from 1, in code points."),
        width=_number("How many code points the words are wide."),
    )


def _cell() -> Schema:
    return _object(
        table=_text("The table."),
        key=_text("The key of the row; empty where the whole table is meant."),
        column=_text("The column; empty where the whole row is meant."),
    )


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def _text(says: str) -> Schema:
    return {"description": says, "type": "string"}


def _number(says: str) -> Schema:
    return {"description": says, "type": "integer", "minimum": 1}


def _or_null(name: str, says: str) -> Schema:
    return {"description": says, "anyOf": [{"$ref": f"#/$defs/{name}"}, {"type": "null"}]}
