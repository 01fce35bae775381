"""How a note class declares its keys; reader, skeleton, reference page and JSON Schema are made from this."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar

from summitry.notes.forms import FORMS
from summitry.notes.values import Choice, Entry, Group, Locator, Named, Text
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

E = TypeVar("E", bound=Entry)

KINDS = {
    "entry": "a map",
    "entries": "a map of ids to entries",
    "answers": "a map of demands to entries",
    "people": "a list of names or maps",
    "pick": "a map of one term of {} to an id",
    "groups": "a map of terms of {} to ids",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a note class.

    `form` is the form of its value (or of each value below it). `shape` is how values stand there: "one",
    "many" (one or a list), "entry" (a map of `below`), "entries" (a map of ids to `below`), "answers" (a map
    of references to `below`), "people" (a list of names or maps), "groups" (a map of terms to ids), "pick" (a
    map with one term), or "choice" (one of `options`, each a key of its own, with the term it stands for).
    """

    says: str
    form: str
    shape: str = "one"
    example: str = ""
    required: bool = False
    codelist: str = ""
    default: str = ""
    written: str = ""
    below: type[Entry] = Entry
    stances: tuple[tuple[str, str], ...] = ()

    @property
    def options(self) -> Mapping[str, str]:
        """Return each key of a choice, or each term of a codelist, with the term that it stands for."""
        return dict(self.stances) or {term: term for term in terms(self.codelist)}

    def stands_for(self, option: str) -> str:
        """Return the term that a key of a choice stands for."""
        return dict(self.stances).get(option, option)


def keys(entry: type[Entry]) -> Mapping[str, Key]:
    """Return the keys of a note class by field name, in the order in which they are written."""
    return {f.name: f.metadata["key"] for f in fields(entry) if "key" in f.metadata}


def classes(entry: type[Entry]) -> list[type[Entry]]:
    """Return a note class and those below it, each once, in the order in which they are first met."""
    below = [one for key in keys(entry).values() if key.below is not Entry for one in classes(key.below)]
    return list(dict.fromkeys([entry, *below]))


def written(name: str, key: Key) -> tuple[str, ...]:
    """Return the words under which a key may stand in a note."""
    return tuple(key.options) if key.shape == "choice" else (key.written or name,)


def label(entry: type[Entry]) -> str:
    """Return what an entry of this class is called."""
    return entry.__name__.lower()


def kind(key: Key, shown: Callable[[str], str] = str) -> str:
    """Return what stands under a key, empty where it is a value of its form; `shown` is how a codelist is."""
    pattern = "a term of {}" if key.form == "term" else KINDS.get(key.shape, "")
    return pattern.format(shown(key.codelist))


def asks(key: Key) -> str:
    """Return what a key is for, and in brackets what is to be written there.

    >>> asks(Key("Of whom.", "person"))
    'of whom (a person of raw/persons.csv; `?` if implied)'
    """
    expected = kind(key, "the codelist {}".format) or FORMS[key.form].says
    return f"{key.says[:1].lower()}{key.says[1:].rstrip('.')} ({expected})"


def text(says: str, form: str = "text", **more: Any) -> Text:
    """Declare one value of any form but a name."""
    return field(default=Text(), metadata={"key": Key(says, form, **more)})


def term(says: str, codelist: str, default: str = "", **more: Any) -> Text:
    """Declare a term of a codelist; `default` holds where the key is left out."""
    key = Key(says, "term", codelist=codelist, default=default, **more)
    return field(default=Text(default), metadata={"key": key})


def name(says: str, form: str, **more: Any) -> Named:
    """Declare the name of an actor, person or place."""
    return field(default=Named(), metadata={"key": Key(says, form, **more)})


def names(says: str, form: str, **more: Any) -> tuple[Named, ...]:
    """Declare one or several names."""
    return field(default=(), metadata={"key": Key(says, form, "many", **more)})


def ids(says: str, **more: Any) -> tuple[Text, ...]:
    """Declare one or several ids."""
    return field(default=(), metadata={"key": Key(says, "id", "many", **more)})


def at(required: bool = True) -> tuple[Locator, ...]:
    """Declare the locators of the words that say so; where they may be left out, those above hold."""
    says = "Where the source says so." + ("" if required else " Left out: as for what stands above.")
    key = Key(says, "locator", "many", example="p2s2", required=required)
    return field(default=(), metadata={"key": key})


def mark(says: str) -> bool:
    """Declare a mark that is either `true` or left out."""
    return field(default=False, metadata={"key": Key(says, "mark", example="true")})


def choice(says: str, form: str, **more: Any) -> Choice:
    """Declare keys of which one may stand: the terms of a codelist, or `stances`."""
    return field(default=Choice(), metadata={"key": Key(says, form, "choice", **more)})


def pick(says: str, codelist: str, example: str) -> Choice:
    """Declare a map with one term of a codelist and an id."""
    key = Key(says, "id", "pick", codelist=codelist, example=example)
    return field(default=Choice(), metadata={"key": key})


def groups(says: str, codelist: str, example: str, form: str = "id") -> tuple[Group[Any], ...]:
    """Declare a map of terms of a codelist to ids, or to records."""
    key = Key(says, form, "groups", codelist=codelist, example=example)
    return field(default=(), metadata={"key": key})


def entry(says: str, below: type[E]) -> E:
    """Declare a required map of another class."""
    return field(
        default_factory=below, metadata={"key": Key(says, "entry", "entry", required=True, below=below)}
    )


def part(says: str, below: type[E]) -> E | None:
    """Declare a map of another class that may be left out."""
    return field(default=None, metadata={"key": Key(says, "entry", "entry", below=below)})


def entries(says: str, below: type[E], shape: str = "entries") -> tuple[E, ...]:
    """Declare a map (or, for people, a list) of entries of another class."""
    return field(default=(), metadata={"key": Key(says, "entry", shape, below=below)})
