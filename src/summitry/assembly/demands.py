"""Demands: one row for each demander, addressee and act; several addressees share one utterance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import amounts, dating, evidence, outcomes, resolving
from summitry.assembly.amounts import Holder
from summitry.assembly.facts import cells, given, row
from summitry_validation.derive import direction
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.assembly.facts import Part, Row, Steps
    from summitry.assembly.resolving import Agent
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Demand
    from summitry.notes.values import Named

# Who raises a demand again is the demander; who discusses or answers it is not said here.
_BY_DEMANDER = ("raised", "reiterated")


def rows(demand: Demand, scope: Scope) -> Steps[None]:
    """Yield the demand for each addressee, and its evidence, amounts and outcomes."""
    scope = scope.below(demand.at)
    utterance = scope.ident(demand.key)
    demander = yield from resolving.acting(demand.by, scope)
    said = yield from _said(demand, utterance, scope)
    answered = []
    for key, named in ids(demand, utterance):
        whole = yield from _addressed(demand, named, demander, said | cells(demand_id=key), scope)
        answered += [whole] if whole else []
    for whole in answered:
        yield from _meetings(demand, whole, scope)
    yield from _amounts(demand, answered, demander, scope)
    for outcome in demand.outcomes:
        yield from outcomes.rows(outcome, scope, tuple(whole.key for whole in answered))


def ids(demand: Demand, utterance: str) -> Iterator[tuple[str, Named]]:
    """Return the id of the row for each addressee: `<utterance>`, or `<utterance>.<actor>` of several."""
    for named in demand.to:
        yield utterance if len(demand.to) == 1 else f"{utterance}.{named.id}", named


def _said(demand: Demand, utterance: str, scope: Scope) -> Steps[Part]:
    made = yield from dating.stated("made", demand.made, ("demands", utterance), scope)
    deadline = yield from dating.read("deadline_edtf", demand.deadline, ("demands", utterance), scope)
    summit = yield from resolving.reference(demand.meeting, scope, ("summits",))
    prior = yield from resolving.reference(demand.prior.words, scope, ("demands",))
    reporter = yield from resolving.person(demand.reported_by, scope)
    third = yield from resolving.actor(demand.third, scope)
    written = given(
        demand_kind=demand.act,
        text=demand.text,
        issue_area=demand.issue or scope.note.process.issue,
        strength=demand.strength,
        coupled_threat=demand.threat,
        coupled_inducement=demand.inducement,
        channel=demand.channel,
        medium=demand.medium,
        prior_relation=demand.prior.term,
    )
    found = cells(
        process_id=scope.note.note.text,
        summit_id=summit,
        utterance_id=utterance,
        reported_by_id=reporter,
        third_actor_id=third,
        prior_demand_id=prior,
        direction=direction(demand.act.text),
    )
    return written | found | made | deadline


def _addressed(demand: Demand, named: Named, demander: Agent, said: Part, scope: Scope) -> Steps[Row | None]:
    addressee = yield from resolving.acting(named, scope)
    if not (addressee.actor_id and demander.actor_id):
        return None
    whole = row(
        "demands",
        said,
        cells(
            demander_id=demander.actor_id,
            speaker_id=demander.person_id,
            addressee_id=addressee.actor_id,
            addressee_person_id=addressee.person_id,
        ),
        at=named,
    )
    yield whole
    yield from evidence.sentences(whole, scope.at, scope)
    yield from evidence.implied(whole, {"addressee_id": named, "demander_id": demand.by}, scope.at, scope)
    return whole


def _meetings(demand: Demand, whole: Row, scope: Scope) -> Steps[None]:
    raised = whole.cells["summit_id"]
    first = cells(demand_id=whole.key, summit_id=raised, relation="raised")
    if raised:
        yield row("demand_summits", first, cells(actor_id=whole.cells["demander_id"]))
    for group in demand.meetings:
        for word in group.ids:
            summit = yield from resolving.reference(word, scope, ("summits",))
            link = cells(demand_id=whole.key, summit_id=summit, relation=group.term.text)
            if group.term.text in _BY_DEMANDER:
                link = link | cells(actor_id=whole.cells["demander_id"])
            if summit:
                yield row("demand_summits", link, at=word)


def _amounts(demand: Demand, made: list[Row], demander: Agent, scope: Scope) -> Steps[None]:
    """Yield the amounts; a sum asked of several together is not a sum asked of each, and is refused."""
    if len(demand.to) > 1 and demand.amounts:
        yield Finding("N050", demand.key.text, demand.key.place)
        return
    for amount in demand.amounts if made else ():
        yield from amounts.rows(amount, scope, Holder.of_demand(made[0], demander, demand.by, demand.to[0]))
