"""Amounts: one row for each quantity as one passage states it, tied to what it stands under."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.assembly import evidence, resolving
from summitry.assembly.facts import Inference, Part, cells, given, row
from summitry.assembly.resolving import Agent
from summitry.normalize import amounts as grammar
from summitry.normalize.results import Assumption, UnreadablePhrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.assembly.facts import Row, Steps
    from summitry.assembly.world import Scope
    from summitry.normalize.results import Amount as Reading
    from summitry.notes.classes import Amount
    from summitry.notes.values import Named
    from summitry.sheets.values import Value

_ASKED = ("demanded", "counter_demanded")
_PAYMENTS = ("pay", "pay_more")
# Why the coder reads for the grammar: the words are beyond it, or the source misspells them.
_READ, _SIC = "coder-reads", "source-misspells"


@dataclass(frozen=True, slots=True)
class Holder:
    """What an amount stands under, and what follows from it: the cells it inherits, and who claims it.

    `named` has the words of the note from which a column follows, where the amount does not name it itself.
    """

    inherited: Part = Part()  # noqa: RUF009  # a frozen blank is safe to share
    claimant: Agent = Agent()  # noqa: RUF009  # as above
    named: Mapping[str, Named] = field(default_factory=dict)
    demand: Row | None = None

    @classmethod
    def of_demand(cls, demand: Row, demander: Agent, by: Named, to: Named) -> Holder:
        """Return the holder for the amounts of a demand: the demander claims, the addressee pays."""
        under = cells(demand_id=demand.key, summit_id=demand.cells["summit_id"])
        named = {"claimant_actor_id": by, "payer_id": to, "payee_id": by}
        return cls(under, demander, named, demand)

    @classmethod
    def of_outcome(cls, outcome: Row, demand_id: str | None) -> Holder:
        """Return the holder for the amounts of an outcome."""
        under = cells(outcome_id=outcome.key, demand_id=demand_id, summit_id=outcome.cells["summit_id"])
        return cls(under)

    @classmethod
    def of_statement(cls, statement: Row, by: Named) -> Holder:
        """Return the holder for the amounts of a statement: who makes the statement claims them."""
        holder = Agent(statement.text("actor_id"), statement.text("person_id"))
        under = cells(statement_id=statement.key, summit_id=statement.cells["summit_id"])
        return cls(under, holder, {"claimant_actor_id": by})


def rows(amount: Amount, scope: Scope, holder: Holder = Holder()) -> Steps[None]:
    """Yield the amount and its evidence; a phrase that nothing reads is a finding and gives no row."""
    scope = scope.below(amount.at)
    key = scope.ident(amount.key)
    reading = yield from _read(amount, key, scope)
    if reading is None:
        return
    who = yield from _who(amount, holder, scope)
    summit = yield from resolving.reference(amount.meeting, scope, ("summits",))
    same = yield from resolving.reference(amount.same_as, scope, ("amounts",))
    known = cells(
        amount_id=key, process_id=scope.note.note.text, language=scope.language, same_quantity_id=same
    )
    meeting = cells(summit_id=summit) if summit else Part()
    whole = row(
        "amounts",
        holder.inherited,
        known,
        meeting,
        _written(amount),
        _measured(reading),
        who,
        at=amount.words.words,
    )
    yield whole
    yield from evidence.sentences(whole, scope.at, scope)
    named = {"claimant_actor_id": amount.claimed_by, "payer_id": amount.by, "payee_id": amount.to}
    named = {column: name or holder.named.get(column, name) for column, name in named.items()}
    yield from evidence.implied(whole, named, scope.at, scope)


def _read(amount: Amount, key: str, scope: Scope) -> Steps[Reading | None]:
    """Read the coder's reading where there is one, else the source's words."""
    words = amount.words.words
    if not (words and scope.language):
        return None
    per = amount.per.phrase(scope.language) if amount.per else None
    try:
        reading = grammar.read((amount.reads or words).phrase(scope.language), per)
    except UnreadablePhrase as error:
        yield from error.findings
        return None
    assumptions = reading.assumptions
    if amount.reads:
        assumptions = (Assumption(_SIC if amount.sic else _READ, words.text, amount.reads.text), *assumptions)
    for assumption in assumptions:
        yield Inference("amounts", key, "verbatim", assumption)
    return reading


def _written(amount: Amount) -> Part:
    per = Part(places={"period": amount.per.place}) if amount.per.place else Part()
    return per | given(
        amount_kind=amount.words.term,
        verbatim=amount.words.words,
        measure=amount.measure,
        measure_text=amount.measure_text,
        period_implied=amount.per_implied,
        comparison=amount.compared,
    )


def _measured(reading: Reading) -> Part:
    values: dict[str, Value] = {
        "comparator": reading.comparator,
        "value_point": reading.point,
        "value_min": reading.low,
        "value_max": reading.high,
        "min_inclusive": reading.low_inclusive,
        "max_inclusive": reading.high_inclusive,
        "unit": reading.unit,
        "expression": reading.expression or None,
        "period": reading.period,
        "period_count": reading.period_count,
        "span": reading.span or None,
    }
    return Part(values, words={"verbatim": reading.words, "period": reading.per_words})


def _who(amount: Amount, holder: Holder, scope: Scope) -> Steps[Part]:
    payer = yield from resolving.actor(amount.by, scope)
    payee = yield from resolving.actor(amount.to, scope)
    subject = yield from resolving.actor(amount.subject, scope)
    claimant = yield from resolving.agent(amount.claimed_by, scope)
    claimant = claimant if amount.claimed_by else holder.claimant
    asked = holder.demand.cells if holder.demand and _asks(amount, holder.demand) else {}
    return cells(
        payer_id=payer or asked.get("addressee_id"),
        payee_id=payee or asked.get("demander_id"),
        subject_id=subject,
        claimant_actor_id=claimant.actor_id,
        claimant_person_id=claimant.person_id,
        voice=amount.voice.text or ("reported" if claimant.actor_id or claimant.person_id else "narrator"),
    )


def _asks(amount: Amount, demand: Row) -> bool:
    return amount.words.term.text in _ASKED and demand.cells["demand_kind"] in _PAYMENTS
