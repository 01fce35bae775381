"""Krippendorff's alpha: what its author publishes, and what must hold for any values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.agreement import alpha

# The worked examples of Krippendorff (2011); a line is a coder, a column a unit, a dot a missing value.
BINARY = ["0100000010", "1110010000"]
NOMINAL = ["aabbdcccedda", "babbbccceddd"]
MISSING = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
GRADES = "12345"
PAIRS = st.lists(st.tuples(st.sampled_from(GRADES), st.sampled_from(GRADES)))


def units(coders: list[str]) -> list[list[str]]:
    """Return the values of each unit."""
    return [[value for value in values if value != "."] for values in zip(*coders, strict=True)]


@pytest.mark.parametrize(("coders", "published"), [(BINARY, 0.095), (NOMINAL, 0.692), (MISSING, 0.743)])
def test_alpha_of_values_without_an_order_is_as_published(coders: list[str], published: float) -> None:
    assert round(alpha.nominal(units(coders)) or 0, 3) == published


def test_alpha_of_values_with_an_order_is_as_published() -> None:
    assert round(alpha.ordinal(units(MISSING), GRADES) or 0, 3) == 0.815


@given(PAIRS)
def test_alpha_is_undefined_exactly_where_nothing_varies(pairs: list[tuple[str, str]]) -> None:
    varies = len({value for pair in pairs for value in pair}) > 1
    assert (alpha.nominal(pairs) is not None) == varies
    assert (alpha.ordinal(pairs, GRADES) is not None) == varies


@given(PAIRS)
def test_alpha_is_one_exactly_where_all_agree(pairs: list[tuple[str, str]]) -> None:
    for found in (alpha.nominal(pairs), alpha.ordinal(pairs, GRADES)):
        assert found is None or found <= 1
        assert found is None or (found == 1) == all(one == other for one, other in pairs)


@given(PAIRS)
def test_the_order_of_coders_and_units_does_not_matter(pairs: list[tuple[str, str]]) -> None:
    turned = [(other, one) for one, other in reversed(pairs)]
    assert alpha.nominal(turned) == alpha.nominal(pairs)
    assert alpha.ordinal(turned, GRADES) == alpha.ordinal(pairs, GRADES)


@given(PAIRS)
def test_a_unit_with_one_value_does_not_count(pairs: list[tuple[str, str]]) -> None:
    assert alpha.nominal([*pairs, ("1",), ()]) == alpha.nominal(pairs)
