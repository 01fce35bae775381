"""The limits on what others write: one page says them all, and what the worst inputs cost."""

from __future__ import annotations

import pytest

from bench.hostile import CASES
from bench.limits import costs, page
from bench.worst import costs as measured
from projects import ROOT
from summitry_validation import limits
from summitry_validation.catalogue import catalogue
from summitry_validation.limits import Limit

LIMITS = {name: value for name, value in vars(limits).items() if isinstance(value, Limit)}


@pytest.mark.parametrize("name", LIMITS)
def test_what_exceeds_a_limit_has_known_codes(name: str) -> None:
    assert set(LIMITS[name].codes.split(", ")) <= set(catalogue())


def test_the_page_is_what_the_limits_and_the_measures_give() -> None:
    assert (ROOT / "docs" / "limits.md").read_text(encoding="utf-8") == page(costs())


def test_every_worst_input_was_measured_and_was_a_finding() -> None:
    assert [(cost["what"], cost["exit"]) for cost in costs()] == [(name, "1") for name in CASES]


def test_a_worst_input_can_be_measured_again() -> None:
    (cost,) = measured("a note of 30,000 brackets")
    assert (cost.command, cost.exit) == ("check", 1)
    assert cost.megabytes > 10
