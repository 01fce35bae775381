"""A meeting that two registers have, one from each side: which of their records are one."""

from __future__ import annotations

import pytest

from invented_records import person, record, together
from summitry.registers.events import events
from summitry.registers.events.same import both_sides, twice

DAY = {"start_date": "1987-05-04"}
GUEST = person("visitor", "King", "Ottar", "NOR")
LEADER = person("traveller", "President", "Ada Hale", "USA")
AT_HOME = person("counterpart", "King", "Ottar", "NOR")
STOP = record("hsg-travels.1", LEADER, AT_HOME, sovereign_actor_id="NOR", country_iso3="NOR")


def test_a_stop_and_a_visit_of_one_day_that_name_each_other_are_one() -> None:
    visit = record("hsg-visits.1", GUEST, person("counterpart", "President", "Hale", "USA"))
    (event,) = events([STOP, visit])
    assert [part.facts.id for part in event.parts] == ["hsg-travels.1", "hsg-visits.1"]


@pytest.mark.parametrize(
    "visit",
    [
        record("hsg-visits.1", GUEST, start_date="1987-05-05"),
        record("hsg-visits.1", person("visitor", "King", "Odin", "NOR")),
        record("hsg-visits.1", person("visitor", "King", "Ottar", "SWE")),
    ],
    ids=["of another day", "of somebody else", "of another state"],
)
def test_a_visit_that_differs_is_another_meeting(visit: object) -> None:
    assert list(both_sides(together(STOP, visit))) == []  # type: ignore[arg-type]  # a parameter has no type


def test_a_stop_that_stands_twice_with_the_same_people_is_one() -> None:
    again = record("hsg-travels.2", LEADER, AT_HOME, sovereign_actor_id="NOR", country_iso3="NOR")
    assert list(twice(together(STOP, again))) == [("hsg-travels.1", "hsg-travels.2")]


def test_two_stops_of_one_day_at_which_nobody_is_named_stay_two() -> None:
    stops = [record(f"hsg-travels.{number}", LEADER) for number in (1, 2)]
    assert list(twice(together(*stops))) == []
