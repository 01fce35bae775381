"""The JSON Schema (2020-12) of a note's front matter, for editors; made from the note classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.notes.classes import Note
from summitry.notes.forms import FORMS, SLUG
from summitry.notes.keys import classes, keys, label, written
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summitry.notes.keys import Key
    from summitry.notes.values import Entry

    Schema = dict[str, Any]

# An editor that reads YAML by other rules takes some of our texts for numbers and marks.
LOOSE: dict[str, Schema] = {
    "text": {"type": ["string", "number", "boolean"], "minLength": 1},
    "date": {"type": ["string", "integer"]},
    "mark": {"enum": [True, "true"]},
}


def json_schema() -> Schema:
    """Return the schema: shape, terms and patterns; what stands in other files it cannot know."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The front matter of a note of Summitry",
        "$ref": f"#/$defs/{label(Note)}",
        "$defs": {label(entry): _class(entry) for entry in classes(Note)},
    }


def _class(entry: type[Entry]) -> Schema:
    declared = keys(entry)
    required = [name for name, key in declared.items() if key.required and key.shape != "choice"]
    return {
        "type": "object",
        "description": (entry.__doc__ or "").strip(),
        "properties": {word: _property(key) for name, key in declared.items() for word in written(name, key)},
        "required": required,
        "additionalProperties": False,
        **_choice(declared.values()),
    }


def _choice(declared: Iterable[Key]) -> Schema:
    """Return that one key of a choice stands, or at most one where the choice may be left out."""
    for key in declared:
        if key.shape == "choice":
            options: list[Schema] = [{"required": [word]} for word in key.options]
            return {"oneOf": options if key.required else [*options, {"not": {"anyOf": options}}]}
    return {}


def _property(key: Key) -> Schema:
    schema = _SHAPES[key.shape](key)
    return {"description": key.says, **schema}


def _one(key: Key) -> Schema:
    if key.form == "term":
        return {"enum": list(terms(key.codelist))}
    pattern = FORMS[key.form].pattern
    schema = {"pattern": f"^(?:{pattern})$"} if pattern else {"minLength": 1}
    return LOOSE.get(key.form) or {"type": "string", **schema}


def _many(key: Key) -> Schema:
    return {"anyOf": [_one(key), {"type": "array", "items": _one(key), "minItems": 1}]}


def _entry(key: Key) -> Schema:
    return {"$ref": f"#/$defs/{label(key.below)}"}


def _entries(key: Key) -> Schema:
    names = {"pattern": f"^(?:{SLUG})$"} if key.shape == "entries" else {}
    return {
        "type": "object",
        "propertyNames": names,
        "additionalProperties": _entry(key),
        "minProperties": 1,
    }


def _people(key: Key) -> Schema:
    person = {"anyOf": [_one(next(iter(keys(key.below).values()))), _entry(key)]}
    return {"anyOf": [*person["anyOf"], {"type": "array", "items": person, "minItems": 1}]}


def _groups(key: Key) -> Schema:
    properties = {term: _many(key) for term in terms(key.codelist)}
    return {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}


def _pick(key: Key) -> Schema:
    properties = {term: _one(key) for term in terms(key.codelist)}
    return {**_groups(key), "properties": properties, "maxProperties": 1}


_SHAPES: dict[str, Callable[[Key], Schema]] = {
    "one": _one,
    "choice": _one,
    "many": _many,
    "entry": _entry,
    "entries": _entries,
    "answers": _entries,
    "people": _people,
    "groups": _groups,
    "pick": _pick,
}
