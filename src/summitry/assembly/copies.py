"""Tables that are copied: authorities, sources, passages, codelists. What raw files hold is not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import Part, Row, cells, row
from summitry.assembly.parts import Copied
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.assembly.world import World

_NO_SENTENCE = dict.fromkeys(("paragraph", "sentence", "char_start", "char_end", "uncited_reason"))


def rows(world: World) -> Iterator[Row]:
    """Yield the rows of every table that no note adds to."""
    for table, entries in world.authorities.tables.items():
        for entry in entries.values():
            yield row(table, Copied(entry.cells, entry.row), at=entry.row.line)
    yield from _sources(world)
    yield from _sentences(world)
    yield from _records(world)
    yield from _terms()


def _sources(world: World) -> Iterator[Row]:
    for source in world.sources.values():
        columns = contract.tables()["sources"].columns
        yield row("sources", Part({name: getattr(source, name) or None for name in columns}), at=source)


def _sentences(world: World) -> Iterator[Row]:
    for source, anchors in world.anchors.items():
        reasons = world.uncited.get(source, {})
        for one in anchors.values():
            reason = reasons.get(one.locator)
            yield row(
                "passages",
                cells(
                    source_id=source,
                    locator=one.locator,
                    paragraph=one.paragraph,
                    sentence=one.sentence,
                    char_start=one.char_start,
                    char_end=one.char_end,
                    span_sha256=one.sha256,
                    uncited_reason=reason.term if reason else None,
                ),
            )


def _records(world: World) -> Iterator[Row]:
    for one in world.records.values():
        found = cells(source_id=one.register, locator=one.record_id, span_sha256=one.text_sha256)
        yield row("passages", found, cells(**_NO_SENTENCE))


def _terms() -> Iterator[Row]:
    columns = contract.tables()["codelists"].columns
    for terms in contract.codelists().values():
        for term in terms:
            values = {name: getattr(term, name) for name in columns}
            yield row(
                "codelists", Part({name: None if value == "" else value for name, value in values.items()})
            )
