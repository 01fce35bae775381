"""Outcomes: one row for each result, and how far it answers each demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import amounts, dating, evidence, resolving
from summitry.assembly.amounts import Holder
from summitry.assembly.facts import cells, given, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.assembly.facts import Row, Steps
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Answer, Outcome


def rows(outcome: Outcome, scope: Scope, demands: Sequence[str] = ()) -> Steps[None]:
    """Yield the outcome, its evidence, answers and amounts; it answers the `demands` that it stands under."""
    scope = scope.below(outcome.at)
    whole = yield from _outcome(outcome, scope)
    yield whole
    yield from evidence.sentences(whole, scope.at, scope)
    yield from evidence.implied(whole, {"actor_id": outcome.by}, scope.at, scope)
    for demand in demands if _answers(outcome) else ():
        yield from _answer(outcome, demand, whole, scope)
    for answer in outcome.answers:
        demand_id = yield from resolving.reference(answer.key, scope, ("demands",))
        if demand_id:
            yield from _answer(answer, demand_id, whole, scope)
    under = demands[0] if len(demands) == 1 else None
    for amount in outcome.amounts:
        yield from amounts.rows(amount, scope, Holder.of_outcome(whole, under))


def _answers(outcome: Outcome) -> bool:
    """Return whether an outcome under a demand answers it; what merely follows from a demand does not."""
    return outcome.words.term.text != "consequence" or bool(outcome.compliance or outcome.reason)


def _outcome(outcome: Outcome, scope: Scope) -> Steps[Row]:
    key = scope.ident(outcome.key)
    who = yield from resolving.agent(outcome.by, scope)
    decided = yield from dating.stated("decided", outcome.decided, ("outcomes", key), scope)
    effective = yield from dating.read("effective_edtf", outcome.effective, ("outcomes", key), scope)
    summit = yield from resolving.reference(outcome.meeting, scope, ("summits",))
    reverses = yield from resolving.reference(outcome.reverses, scope, ("outcomes",))
    known = cells(
        outcome_id=key,
        process_id=scope.note.note.text,
        summit_id=summit,
        actor_id=who.actor_id,
        person_id=who.person_id,
        reverses_outcome_id=reverses,
    )
    written = given(outcome_type=outcome.words.term, text=outcome.words.words, form=outcome.form)
    return row("outcomes", known, written, decided, effective, at=outcome.key)


def _answer(answer: Answer | Outcome, demand_id: str, outcome: Row, scope: Scope) -> Steps[None]:
    key = f"{demand_id}.{outcome.key}"
    assessed = yield from dating.read("assessed_as_of", answer.assessed, ("demand_outcomes", key), scope)
    written = given(
        compliance=answer.compliance, compliance_reason=answer.reason, compliance_basis=answer.basis
    )
    pair = cells(demand_id=demand_id, outcome_id=outcome.key)
    yield row("demand_outcomes", pair, written, assessed, at=answer.key)
