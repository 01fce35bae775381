"""Statements: positions, arguments, claims, motives, reactions and assessments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import amounts, dating, evidence, resolving
from summitry.assembly.amounts import Holder
from summitry.assembly.facts import cells, given, row

if TYPE_CHECKING:
    from summitry.assembly.facts import Row, Steps
    from summitry.assembly.resolving import Agent
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Statement

_ABOUT = ("demands", "outcomes", "statements", "summits", "amounts", "processes")


def rows(statement: Statement, scope: Scope) -> Steps[None]:
    """Yield the statement, its evidence and its amounts."""
    scope = scope.below(statement.at)
    who = yield from resolving.agent(statement.by, scope)
    whole = yield from _statement(statement, who, scope)
    yield whole
    yield from evidence.sentences(whole, scope.at, scope)
    column = "person_id" if who.person_id else "actor_id"
    yield from evidence.implied(whole, {column: statement.by}, scope.at, scope)
    for amount in statement.amounts:
        yield from amounts.rows(amount, scope, Holder.of_statement(whole, statement.by))


def _statement(statement: Statement, who: Agent, scope: Scope) -> Steps[Row]:
    key = scope.ident(statement.key)
    made = yield from dating.stated("made", statement.made, ("statements", key), scope)
    summit = yield from resolving.reference(statement.meeting, scope, ("summits",))
    about = yield from resolving.reference(statement.stance.words, scope, _ABOUT)
    reporter = yield from resolving.person(statement.reported_by, scope)
    known = cells(
        statement_id=key,
        process_id=scope.note.note.text,
        summit_id=summit,
        actor_id=who.actor_id,
        person_id=who.person_id,
        about_table=scope.world.ids.table(about) if about else None,
        about_id=about,
        reported_by_id=reporter,
    )
    written = given(kind=statement.kind, stance=statement.stance.term, text=statement.text)
    return row("statements", known, written, made, at=statement.key)
