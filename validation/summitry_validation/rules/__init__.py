"""Rules across columns: what a row, and rows of several tables, must say together.

Most are one narwhals expression each, which pandas, Arrow, Polars and DuckDB evaluate alike; what takes a
function (dates, currencies, derived columns) has a module of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

from summitry_validation.findings import ordered
from summitry_validation.rules import amounts, currencies, dates, demands, derived, summits
from summitry_validation.rules.rule import Rule, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry_validation.findings import Finding

__all__ = ["RULES", "Rule", "check"]

RULES: tuple[Rule, ...] = (*amounts.RULES, *demands.RULES, *summits.RULES, *dates.RULES)
FUNCTIONS = (dates.check, currencies.check, derived.check)


def check(tables: Mapping[str, Any]) -> list[Finding]:
    """Return every rule that the rows of these tables break; a rule of a table that is missing is left out.

    `tables` are typed frames by name: pandas, Arrow or Polars, with codelists as text or categories.
    """
    frames = {name: texts(nw.from_native(table, eager_only=True), name) for name, table in tables.items()}
    found = [finding for rule in RULES for finding in rule.findings(frames)]
    return ordered([*found, *(finding for check in FUNCTIONS for finding in check(frames))])
