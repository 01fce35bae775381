"""Derived columns, case by case: what follows from a role, a demand's answers, the people in a room."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry_validation import contract, derive
from summitry_validation.derive import Answer, Office, Participant


@pytest.mark.parametrize(
    ("answers", "superseded", "status"),
    [
        ([], False, "no_result_reported"),
        ([], True, "superseded"),
        ([Answer("agreement", "full")], False, "met"),
        ([Answer("agreement", "minimal")], False, "partly_met"),
        ([Answer("agreement", "partial")], True, "partly_met"),
        ([Answer("agreement", "none")], False, "rejected"),
        ([Answer("rejection")], False, "rejected"),
        ([Answer("deferral")], False, "deferred"),
        ([Answer("demand_withdrawn", "partial")], False, "withdrawn"),
        ([Answer("left_open", None, "too_early")], False, "left_open"),
        ([Answer("agreement", None, "too_early")], False, "left_open"),
        ([Answer("resistance", None, "indeterminate")], False, "unclear"),
        ([Answer("agreement", "full"), Answer("granted")], False, "met"),
        ([Answer("agreement", "full"), Answer("rejection")], False, "unclear"),
    ],
)
def test_a_demand_has_the_status_that_its_answers_agree_on(
    answers: list[Answer], superseded: bool, status: str
) -> None:
    assert derive.demand_status(answers, superseded) == status


JUNE, SEPTEMBER = (date(2004, 6, 1), date(2004, 6, 30)), (date(2004, 9, 1), date(2004, 9, 30))
SUMMER = date(2004, 6, 1), date(2004, 9, 30)


def refused(*days: date | None) -> Answer:
    return Answer("rejection", "none", None, *days)


def agreed(*days: date | None) -> Answer:
    return Answer("agreement", "partial", None, *days)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ([refused(*JUNE), agreed(*SEPTEMBER)], "partly_met"),
        ([agreed(*JUNE), refused(*SEPTEMBER)], "rejected"),
        ([refused(*SUMMER), agreed(*SEPTEMBER)], "unclear"),
        ([refused(*JUNE), agreed()], "unclear"),
        ([refused(None, JUNE[1]), agreed(SEPTEMBER[0], None)], "partly_met"),
        ([refused(JUNE[0], None), agreed(*SEPTEMBER)], "unclear"),
        ([refused(*JUNE), agreed(*SEPTEMBER), agreed()], "partly_met"),
        ([refused(*JUNE), agreed(*SEPTEMBER), refused()], "unclear"),
        ([refused(*JUNE), Answer("counter_offer", None, None, *SEPTEMBER)], "unclear"),
        ([refused(*JUNE), Answer("consequence", None, None, *SEPTEMBER)], "rejected"),
    ],
)
def test_of_answers_that_differ_the_last_one_decides_if_their_days_show_which_it_is(
    answers: list[Answer], status: str
) -> None:
    assert derive.demand_status(answers) == derive.demand_status(answers[::-1]) == status


@given(
    st.lists(
        st.builds(Answer, *(st.sampled_from(contract.terms(name)) for name in ("outcome_type", "compliance")))
    )
)
def test_every_status_is_a_term_and_the_order_of_answers_does_not_matter(answers: list[Answer]) -> None:
    status = derive.demand_status(answers)
    assert status in contract.terms("demand_status")
    assert derive.demand_status(answers[::-1]) == status


@given(st.sampled_from(contract.terms("demand_kind")))
def test_every_direction_is_a_term_or_null(kind: str) -> None:
    assert derive.direction(kind) in {None, *contract.terms("direction")}


def people(
    *sides: str, presence: str | None = "attended", rank: str | None = "minister"
) -> list[Participant]:
    """Return one principal for each side."""
    return [
        Participant(f"p{number}", side, "principal", f"person-{number}", None, presence, rank)
        for number, side in enumerate(sides)
    ]


@pytest.mark.parametrize(
    ("sides", "form"),
    [("", None), ("A", "internal"), ("AA", "internal"), ("AB", "bilateral"), ("ABC", "trilateral"),
     ("ABCDE", "minilateral"), ("ABCDEF", "multilateral")],
)  # fmt: skip
def test_the_format_counts_sides_and_not_heads(sides: str, form: str | None) -> None:
    assert derive.meeting("consultation", "held", people(*sides)).format == form


def test_a_visit_of_which_one_side_is_known_is_not_internal() -> None:
    met = derive.meeting("visit", "held", people("A", "A"))
    assert (met.format, met.level, met.level_reason) == (None, None, "other_side_unknown")


def test_a_side_that_may_be_several_leaves_the_format_open() -> None:
    allies = Participant(
        "p9", "allies", "principal", None, None, "attended", None, "collective", several=True
    )
    met = derive.meeting("talks", "held", [*people("A"), allies])
    assert met.format is None
    assert {contact for *_, contact in met.contacts} == {"co_attended"}


def test_the_level_is_the_lowest_of_each_sides_highest() -> None:
    table = [
        *people("A", rank="head_of_state_government"),
        Participant("p8", "B", "principal", "b", None, "attended", "working_level"),
        Participant("p9", "B", "principal", "c", None, "attended", "minister"),
    ]
    assert derive.meeting("talks", "held", table).level == "minister"


def test_a_side_without_a_known_rank_leaves_the_level_open() -> None:
    met = derive.meeting("talks", "held", [*people("A"), *people("B", rank=None)])
    assert met.level is None
    assert met.level_reason in contract.terms("level_reason")


@pytest.mark.parametrize("status", contract.terms("summit_status"))
def test_only_who_was_there_met_anybody(status: str) -> None:
    met = derive.meeting("talks", status, people("A", "B"))
    assert [contact for *_, contact in met.contacts] == (["met"] if status in derive.HELD else [])


def test_who_only_wished_to_come_does_not_count_at_a_meeting_held() -> None:
    wished = Participant("p9", "C", "principal", "c", "proposed", None, "minister")
    assert derive.meeting("talks", "held", [*people("A", "B"), wished]).format == "bilateral"
    assert derive.meeting("talks", "proposed", [*people("A", "B"), wished]).format == "trilateral"


def test_eighteen_in_one_room_did_not_all_meet() -> None:
    sides = [f"side-{number}" for number in range(18)]
    contacts = derive.meeting("talks", "held", people(*sides)).contacts
    assert len(contacts) == 153
    assert {contact for *_, contact in contacts} == {"co_attended"}


def test_an_office_is_the_one_held_on_the_day() -> None:
    offices = [
        Office("first", "minister", None, None, date(2018, 4, 25)),
        Office("second", "head_of_state_government", None, date(2018, 4, 26), None),
    ]
    on_the_day = derive.offices_on(offices, date(2018, 4, 26), date(2018, 4, 26))
    assert derive.office_id(on_the_day) == "second"
    unknown = derive.offices_on(offices, None, None)
    assert derive.office_id(unknown) is None
    assert derive.rank(unknown) == (None, "office_unknown")


def test_a_ministry_and_its_state_are_one_side() -> None:
    parents = {"ministry": "AAA", "AAA": None, "BBB": None}
    assert derive.is_internal("ministry", "AAA", parents)
    assert not derive.is_internal("ministry", "BBB", parents)


def test_a_circle_of_parents_ends() -> None:
    assert derive.top_actor("a", {"a": "b", "b": "a"}) in {"a", "b"}
