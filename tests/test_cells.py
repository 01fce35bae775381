"""What a cell may hold, and how it is written: CSV and float64 give back the same value."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.publishing.cells import fits, text
from tiny import field

if TYPE_CHECKING:
    from summitry.publishing.cells import Value

DIGITS_OF_A_DOUBLE = 15


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        ("NA", "NA"),
        (0, "0"),
        (-12, "-12"),
        (True, "true"),
        (False, "false"),
        (date(476, 9, 4), "0476-09-04"),
        (Decimal("5E+9"), "5000000000"),
        (Decimal("1.3800"), "1.38"),
        (Decimal("-0.0"), "0"),
        (Decimal("100"), "100"),
        (0.1, "0.1"),
        (1e22, "10000000000000000000000"),
        (1e-7, "0.0000001"),
    ],
)
def test_a_value_is_written_plainly(value: Value, written: str) -> None:
    assert text(value) == written


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("string", ""),
        ("string", "two\nlines"),
        ("string", "tab\there"),
        ("string", "half a \ud83d pair"),
        ("string", 5),
        ("integer", True),
        ("integer", 1.0),
        ("integer", 2**63),
        ("number", True),
        ("number", "5"),
        ("number", Decimal("NaN")),
        ("number", Decimal("sNaN")),
        ("number", float("inf")),
        ("number", Decimal("1E+400")),
        ("number", 10**400),
        ("number", Decimal("9007199254740993")),
        ("boolean", 1),
        ("boolean", "true"),
        ("date", datetime(2018, 6, 12, 9)),  # a moment without a zone is just what must be refused
        ("date", "2018-06-12"),
    ],
)
def test_a_value_that_one_of_the_formats_would_bend_does_not_fit(kind: str, value: Value) -> None:
    assert not fits(field("x", kind), value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_a_number_that_fits_is_the_same_in_csv_and_in_float64(number: Decimal) -> None:
    if fits(field("x", "number"), number):
        assert Decimal(text(number)) == number
        assert float(text(number)) == float(number)
        assert "E" not in text(number).upper()


@given(st.integers(-(10**DIGITS_OF_A_DOUBLE) + 1, 10**DIGITS_OF_A_DOUBLE - 1), st.integers(-300, 290))
def test_every_number_of_fifteen_digits_fits(digits: int, exponent: int) -> None:
    assert fits(field("x", "number"), Decimal(digits).scaleb(exponent))
