"""Rules for amounts: comparator and numbers, who pays whom, what a demanded sum hangs on."""

from __future__ import annotations

import narwhals as nw

from summitry_validation.rules.rule import Join, Rule, among, differ, filled, greater, same

_NUMBERS = ("value_point", "value_min", "value_max", "min_inclusive", "max_inclusive")
# By comparator: whether there is a point, and whether each bound is inclusive (None where there is none).
_SHAPES: dict[str, tuple[bool, bool | None, bool | None]] = {
    "exact": (True, True, True),
    "about": (True, None, None),
    "just_under": (False, None, False),
    "just_over": (False, False, None),
    "less_than": (False, None, False),
    "at_most": (False, None, True),
    "more_than": (False, False, None),
    "at_least": (False, True, None),
    "between": (False, True, True),
    "unknown": (False, None, None),
}
# Codes for "missing" in older datasets; here a missing number is null.
_SENTINELS = (-7, -8, -9, -77, -88, -99, -777, -888, -999)
_SUSPICIOUS = (99, 999, 9999)


def _misshapen(comparator: str) -> nw.Expr:
    point, low, high = _SHAPES[comparator]
    wrong = [nw.col("value_point").is_null() if point else filled("value_point")]
    wrong += _bound("value_min", "min_inclusive", low) + _bound("value_max", "max_inclusive", high)
    return among("comparator", comparator) & nw.any_horizontal(*wrong, ignore_nulls=True)


def _bound(value: str, flag: str, inclusive: bool | None) -> list[nw.Expr]:
    if inclusive is None:
        return [filled(value), filled(flag)]
    return [nw.col(value).is_null(), nw.col(flag).is_null(), filled(flag) & (nw.col(flag) != inclusive)]


def _value(numbers: tuple[int, ...]) -> nw.Expr:
    columns = ("value_point", "value_min", "value_max")
    return nw.any_horizontal(
        *(filled(name) & nw.col(name).is_in(numbers) for name in columns), ignore_nulls=True
    )


_ASKED = among("amount_kind", "demanded", "counter_demanded")
_TO_PAY = among("demand_id.demand_kind", "pay", "pay_more")
_EXACT = differ("value_point", "value_min") | differ("value_point", "value_max")
_FORMULA = among("unit", "formula")
_TIME = among("unit", "days", "weeks", "months", "years")

RULES = (
    *(Rule("T050", "amounts", ("comparator", *_NUMBERS), _misshapen(name)) for name in _SHAPES),
    Rule("T051", "amounts", ("value_point", "value_min", "value_max"), among("comparator", "exact") & _EXACT),
    Rule(
        "T052",
        "amounts",
        ("value_min", "value_max"),
        greater("value_min", "value_max") | (among("comparator", "between") & same("value_min", "value_max")),
    ),
    Rule(
        "T053",
        "amounts",
        ("expression", "unit", "comparator"),
        (filled("expression") != _FORMULA) | (among("comparator", "unknown") != _FORMULA),
    ),
    Rule("T054", "amounts", ("payee_id", "payer_id"), same("payer_id", "payee_id")),
    Rule("T055", "amounts", ("demand_id", "amount_kind"), _ASKED & nw.col("demand_id").is_null()),
    Rule(
        "T056",
        "amounts",
        ("payer_id", "demand_id"),
        _ASKED & _TO_PAY & (nw.col("payer_id").is_null() | differ("payer_id", "demand_id.addressee_id")),
        (Join("demand_id", "demands", ("demand_kind", "addressee_id")),),
    ),
    Rule(
        "T057",
        "amounts",
        ("period_implied", "period"),
        filled("period_implied") & ~among("period", "not_stated"),
    ),
    Rule("T058", "amounts", ("value_point", "value_min", "value_max"), _value(_SENTINELS)),
    Rule("Q001", "amounts", ("value_point", "value_min", "value_max"), _value(_SUSPICIOUS)),
    Rule("Q002", "amounts", ("unit", "measure"), among("measure", "deferral", "agreement_term") & ~_TIME),
)
