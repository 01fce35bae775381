"""What is remembered of each note: its findings, the ids that it makes, and what it asked of other notes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.checking.coding import decoded, encoded, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry_validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Entry:
    """A note as it was checked; all of it follows from its contents, what `asked` says, and the ground.

    `clashes` are findings on ids that it makes twice, or that an authority has. `asked` has the table of each
    id of other notes that it wanted to know, "" where there is none. Where it got a hint (`hinted`), it
    looked at more. `ids` are those that it makes, as `packed` writes them. `cited` are the sentences of its
    `source` that support a row, by their locators.
    """

    file: str
    digest: str
    name: str = ""
    source: str = ""
    cited: str = ""
    findings: tuple[Finding, ...] = ()
    clashes: tuple[Finding, ...] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    hinted: bool = False
    ids: str = "{}"

    @property
    def makes(self) -> bool:
        """Return whether the note makes any id; one that could not be read does not."""
        return self.ids != "{}"


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of all notes by file, and the prints of these files, for one state of code and ground."""

    code: str = ""
    ground: str = ""
    findings: tuple[Finding, ...] = ()
    prints: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the entries as lines of JSON, with tabs between the parts of a line."""
        head = json.dumps([self.code, self.ground, encoded(self.findings)])
        return "\n".join((head, *(_line(self.prints[file], one) for file, one in self.notes.items())))


def entries(text: str) -> Entries:
    """Return the entries of a text; none of any other text."""
    head, *lines = text.split("\n")
    try:
        match json.loads(head):
            case [str(code), str(ground), list(findings)]:
                read = [_read(line) for line in lines]
                prints = {one.file: print for print, one in read}
                return Entries(code, ground, decoded(findings), prints, {one.file: one for _, one in read})
    except (ValueError, RecursionError):
        pass
    return Entries()


def packed(ids: Mapping[str, str], name: str) -> str:
    """Return the ids that a note of this name makes, by their tables and without the name, as JSON.

    >>> packed({"dues": "processes", "dues.first-round": "summits"}, "dues")
    '{"processes": [""], "summits": [".first-round"]}'
    """
    by_table: dict[str, list[str]] = {}
    for id, table in ids.items():
        by_table.setdefault(table, []).append(id.removeprefix(name))
    return json.dumps(by_table)


def unpacked(text: str, name: str) -> dict[str, str]:
    """Return what `packed` has packed; an empty map for any other text."""
    try:
        return {f"{name}{rest}": table for table, some in json.loads(text).items() for rest in some}
    except (ValueError, RecursionError, AttributeError, TypeError):
        return {}


def _line(print: str, one: Entry) -> str:
    facts = [one.file, one.digest, one.name, one.source, one.cited]
    found = [encoded(one.findings), encoded(one.clashes), one.asked, one.hinted]
    return f"{print}\t{json.dumps([facts, *found])}\t{one.ids}"


def _read(line: str) -> tuple[str, Entry]:
    print, facts, ids = line.split("\t")
    match json.loads(facts):
        case [
            [str(file), str(digest), str(name), str(source), str(cited)],
            list(findings),
            list(clashes),
            asked,
            bool(hinted),
        ]:
            found = decoded(findings), decoded(clashes)
            return print, Entry(file, digest, name, source, cited, *found, texts(asked), hinted, ids)
    raise ValueError(line)
