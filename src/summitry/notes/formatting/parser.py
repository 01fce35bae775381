"""From the text of front matter to its parts, by the events of libyaml and what stands between them.

The text is known to be one map without anchors, tags and deep nesting: the reader has read it before.
"""

from __future__ import annotations

from collections import deque
from sys import maxsize
from typing import TYPE_CHECKING, Any

import yaml
from yaml import BlockEntryToken, CBaseLoader, MappingStartEvent, ScalarEvent
from yaml.events import CollectionEndEvent, CollectionStartEvent

from summitry.notes.formatting.blocks import block
from summitry.notes.formatting.comments import BLANKS, Margin
from summitry.notes.formatting.joining import fits_a_line, item
from summitry.notes.formatting.parts import Collection, Source, Words

if TYPE_CHECKING:
    from summitry.notes.formatting.parts import Comment, Item


def parse(text: str) -> Source:
    """Return the parts of front matter."""
    return _Parser(text).source()


class _Parser:
    """Takes the events of one text in their order.

    `columns` are those of the collections around the present place, without end in brackets; `line` is where
    the last value ended.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.margin = Margin(text)
        self.events: deque[Any] = deque(yaml.parse(text, CBaseLoader))
        tokens = yaml.scan(text, CBaseLoader)
        self.dashes = deque(token.start_mark for token in tokens if isinstance(token, BlockEntryToken))
        self.columns = [-1]
        self.line = 0

    def source(self) -> Source:
        """Return the one map, or an empty one where the text has none."""
        while self.events and not isinstance(self.events[0], CollectionStartEvent):
            self.events.popleft()
        root, above = Collection(), []
        if self.events:
            event = self.next()
            above = self.margin.before(event.start_mark.index) if event.flow_style else []
            root = self.collection(event)
        self.margin.reach(len(self.text))
        return Source(root, tuple(above), tuple(self.margin.below(0)))

    def ahead(self) -> Any:
        """Return the next event without taking it; the margin has reached it."""
        self.margin.reach(self.events[0].start_mark.index)
        return self.events[0]

    def next(self) -> Any:
        """Take the next event."""
        self.ahead()
        return self.events.popleft()

    def collection(self, start: Any) -> Collection:
        """Return the map or list that begins with an event."""
        mapping, flow = isinstance(start, MappingStartEvent), bool(start.flow_style)
        column, around = start.start_mark.column, self.columns[-1]
        self.columns.append(maxsize if flow else column)
        items = []
        while not isinstance(self.ahead(), CollectionEndEvent):
            items.append(self.pair() if mapping else self.entry(flow))
        end = self.next().start_mark
        self.line = end.line
        self.columns.pop()
        # A list may begin in the column of its key; a comment there belongs to what follows.
        below = tuple(self.margin.below(-1 if flow else max(column, around + 1)))
        return Collection(tuple(items), mapping, flow and fits_a_line(items, below), column, below)

    def pair(self) -> Item:
        """Return the next key of a map with its value."""
        event = self.next()
        above = self.margin.before(event.start_mark.index)
        return self.item(self.words(event), event.start_mark.column, above)

    def entry(self, flow: bool) -> Item:
        """Return the next value of a list."""
        mark = self.ahead().start_mark if flow else self.dashes.popleft()
        self.line = -1 if flow else mark.line
        return self.item(None, mark.column, self.margin.before(mark.index))

    def item(self, key: Words | None, column: int, above: list[Comment]) -> Item:
        """Return an item whose key or dash, in a column, has just ended."""
        event = self.next()
        block = isinstance(event, CollectionStartEvent) and not event.flow_style
        within = self.margin.beside(self.line, event.start_mark.column if block else self.columns[-1])
        return item(key, self.value(event, within), column, above, within)

    def value(self, event: Any, within: list[Comment]) -> Words | Collection:
        """Return a value; comments around it that belong to nothing in it are added to those `within`."""
        if isinstance(event, CollectionStartEvent) and not event.flow_style:
            return self.collection(event)
        within += self.margin.before(event.start_mark.index)
        if isinstance(event, ScalarEvent):
            value: Words | Collection = self.words(event)
        else:
            self.ahead()
            within += self.margin.beside(event.start_mark.line, maxsize)
            value = self.collection(event)
        self.ahead()
        within += self.margin.beside(self.line, self.columns[-1])
        return value

    def words(self, event: Any) -> Words:
        """Return the scalar of an event; the margin goes on behind it."""
        start, end = event.start_mark, event.end_mark
        self.line = end.line
        if event.style in ("|", ">"):
            self.line = start.line
            lines, header, last = block(self.text, start.index, end.index, self.columns[-1])
            self.margin.reach(header)
            self.margin.cursor = last
            return Words(event.value, lines, event.style)
        self.margin.cursor = end.index
        written = self.text[start.index : end.index].split("\n")
        return Words(event.value, tuple(line.strip(BLANKS) for line in written), event.style or "")
