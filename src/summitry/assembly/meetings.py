"""Meetings: rows of summits, of the places and records that belong to them, and of how they relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import dating, evidence, meeting_days, people, resolving
from summitry.assembly.facts import cells, given, row
from summitry_validation.derive import HELD, days

if TYPE_CHECKING:
    from datetime import date

    from summitry.assembly.facts import Part, Row, Steps
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Meeting


def rows(meeting: Meeting, scope: Scope) -> Steps[None]:
    """Yield the summit, its evidence, its people, places, records and relations."""
    scope = scope.below(meeting.at)
    summit = yield from _summit(meeting, scope)
    yield summit
    yield from evidence.sentences(summit, scope.at, scope)
    for group in meeting.records:
        yield from evidence.records(summit, group.ids, scope)
    yield from evidence.implied(summit, {"place_id": meeting.place}, scope.at, scope)
    yield from _inferred_date(meeting, summit, scope)
    yield from _links(meeting, summit, scope)
    for person in meeting.people:
        yield from people.rows(person, summit, _days(summit), scope)


def _summit(meeting: Meeting, scope: Scope) -> Steps[Row]:
    key = scope.ident(meeting.key)
    dates = yield from _dates(meeting, ("summits", key), scope)
    where = yield from _where(meeting, scope)
    organisation = yield from resolving.actor(meeting.organisation, scope)
    parent = yield from resolving.reference(meeting.part_of, scope, ("summits",))
    return row(
        "summits",
        cells(
            summit_id=key,
            process_id=scope.note.note.text,
            meeting_basis=_basis(meeting, scope),
            parent_summit_id=parent,
            organisation_id=organisation,
            origin="both" if meeting.records else "note",
        ),
        given(
            name=meeting.name,
            event_type=meeting.type,
            status=meeting.status,
            date_scope=meeting.date_scope,
            venue_relation=meeting.venue,
            journey_id=meeting.journey,
            series=meeting.series,
            edition=meeting.edition,
            visit_category=meeting.category,
            summary=meeting.summary,
        ),
        dates,
        where,
        at=meeting.key,
    )


def _basis(meeting: Meeting, scope: Scope) -> str | None:
    """Return whether the source states or implies that people met; None where they did not meet."""
    if meeting.status.text not in HELD:
        return None
    return "implied" if all(locator.implied for locator in scope.at) else "stated"


def _dates(meeting: Meeting, key: tuple[str, str], scope: Scope) -> Steps[Part]:
    days = yield from meeting_days.stated(meeting, key, scope)
    if meeting.when_inferred and not meeting.when:
        return days | dating.inferred("start", meeting.when_inferred)
    return days


def _where(meeting: Meeting, scope: Scope) -> Steps[Part]:
    place_id = yield from resolving.place(meeting.where, meeting.place, scope)
    place = scope.world.authorities.places.get(place_id or "")
    stated = given(place_as_stated=meeting.where) | cells(place_id=place_id)
    if not place:
        return stated
    return stated | cells(
        # A place on a border lies in two countries; `places` has both.
        country_iso3=None if place.text("border_iso3") else place.text("country_iso3"),
        sovereign_actor_id=place.text("sovereign_actor_id"),
    )


def _inferred_date(meeting: Meeting, summit: Row, scope: Scope) -> Steps[None]:
    """Say where a date comes from that the source does not give; the stated one is never overwritten."""
    if not meeting.when_inferred:
        return
    date, because = meeting.when_inferred.date, meeting.when_inferred.because
    yield from evidence.inferred(summit, because, scope, "start_edtf")
    yield from dating.within(date, scope.world.records.get(because.text))
    said = f"the source says {meeting.when.text!r}" if meeting.when else "the source gives no date"
    known = cells(
        caveat_id=f"{summit.key}.inferred-date",
        table_name="summits",
        row_id=summit.key,
        column_name="start_edtf",
        kind="coder_inference",
        text=f"Probably {date.text}, inferred from {because.text}; {said}",
    )
    yield row("caveats", known, at=date)


def _links(meeting: Meeting, summit: Row, scope: Scope) -> Steps[None]:
    if place_id := summit.cells["place_id"]:
        yield row("summit_places", cells(summit_id=summit.key, place_id=place_id, position=1))
    for claim, record in ((group.term.text, record) for group in meeting.records for record in group.ids):
        if record.id in scope.world.records:
            yield row("summit_records", cells(summit_id=summit.key, record_id=record.id, relation=claim))
    for relation, word in ((group.term.text, word) for group in meeting.relations for word in group.ids):
        other = yield from resolving.reference(word, scope, ("summits",))
        if other:
            link = cells(summit_id=summit.key, related_summit_id=other, relation=relation)
            yield row("summit_relations", link, at=word)


def _days(summit: Row) -> tuple[date | None, date | None]:
    dates = summit.cells
    end = (dates["end_min"], dates["end_max"]) if dates["end_edtf"] else None
    return days((dates["start_min"], dates["start_max"]), end)  # type: ignore[arg-type]  # quartets hold dates
