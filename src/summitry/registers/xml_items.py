"""The items of an XML file, each a flat list of named texts, with their lines.

Nothing outside the file is looked at, and a file that declares anything of its own (a document type, an
entity) is refused: expat, which Python has in itself, tells us before it acts. That is all that a package
such as defusedxml adds to it, whose last release dates from 2021.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from summitry_validation.findings import Finding, Place
from summitry_validation.limits import RAW_LINE, RAW_LINES, XML_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_TEXT_DEPTH = 3


@dataclass(slots=True)
class Element:
    """A field of an item: its text, its attributes, and where it begins."""

    name: str
    attributes: Mapping[str, str]
    place: Place
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the text, with blanks as they stand in the file."""
        return "".join(self.parts)


@dataclass(slots=True)
class Item:
    """An element below the root, and its fields in their order."""

    name: str
    attributes: Mapping[str, str]
    place: Place
    fields: list[Element] = field(default_factory=list)


class _Refused(Exception):  # noqa: N818 - it ends the reading of a file and is no error of ours
    """What the file holds is refused."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def items(content: bytes, file: str, root: str, findings: list[Finding]) -> Sequence[Item]:
    """Return the items of a file; one that is no XML, or declares anything, is a finding and has none."""
    reader = _Reader(file, root)
    return reader.items if _parsed(reader, content, findings) else []


def _parsed(reader: _Reader, content: bytes, findings: list[Finding]) -> bool:
    try:
        reader.parser.Parse(content, True)
    except _Refused as refusal:
        findings.append(refusal.finding)
        return False
    except expat.ExpatError as error:
        place = Place(reader.file, max(error.lineno, 1), error.offset + 1)
        findings.append(Finding("R033", reader.file, place, detail=expat.ErrorString(error.code)))
        return False
    return True


def root_attribute(content: bytes, file: str, name: str, findings: list[Finding]) -> str:
    """Return an attribute of the root of a file that is read as `items` reads one; "" where it has none."""
    reader = _Reader(file, "")
    _parsed(reader, content, findings)
    return reader.attributes.get(name, "")


class _Reader:
    def __init__(self, file: str, root: str) -> None:
        self.file, self.root = file, root
        self.items: list[Item] = []
        self.attributes: Mapping[str, str] = {}
        self.depth = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._refuse_declarations()

    def _refuse_declarations(self) -> None:
        parser = self.parser
        parser.StartDoctypeDeclHandler = lambda *_: self._refuse("R034", "a document type")
        parser.EntityDeclHandler = lambda *_: self._refuse("R034", "an entity")
        parser.ExternalEntityRefHandler = lambda *_: self._refuse("R034", "an external entity")

    @property
    def place(self) -> Place:
        return Place(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _refuse(self, code: str, value: str, detail: str = "") -> NoReturn:
        raise _Refused(Finding(code, value, self.place, detail=detail))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > XML_DEPTH.most:
            self._refuse("R035", name, f"stands {self.depth} levels deep")
        if self.depth == 1:
            self._root(name, attributes)
        if self.depth == _TEXT_DEPTH - 1:
            self._item(name, attributes)
        elif self.depth == _TEXT_DEPTH:
            self.items[-1].fields.append(Element(name, attributes, self.place))

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        self.attributes = attributes
        if self.root and name != self.root:
            self._refuse("R035", name, f"is the root instead of {self.root!r}")

    def _item(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.items) >= RAW_LINES.most:
            self._refuse("R035", name, f"is more than {RAW_LINES.most} in one file")
        self.items.append(Item(name, attributes, self.place))

    def _end(self, _: str) -> None:
        self.depth -= 1

    def _text(self, text: str) -> None:
        if self.depth >= _TEXT_DEPTH:
            parts = self.items[-1].fields[-1].parts
            parts.append(text)
            if sum(map(len, parts)) > RAW_LINE.most:
                self._refuse("R036", text[:40], f"goes on for more than {RAW_LINE.most} characters")
        elif text.strip():
            self._refuse("R035", text.strip()[:40], "stands between elements")


def by_name(item: Item, names: Iterable[str], findings: list[Finding]) -> dict[str, Element]:
    """Return the fields of an item by name; one that is missing or stands twice is a finding."""
    found: dict[str, Element] = {}
    for one in item.fields:
        if one.name in found:
            findings.append(Finding("R035", one.name, one.place, detail="stands twice"))
        found.setdefault(one.name, one)
    detail = f"is missing in this {item.name!r}"
    findings += [Finding("R035", name, item.place, detail=detail) for name in names if name not in found]
    return found
