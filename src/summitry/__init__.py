"""Summitry: diplomatic summits and negotiations as tidy, traceable tables.

>>> import summitry
>>> sorted(summitry.__all__)
['amount_gap', 'annualised', 'demand_spells', 'dyads', 'load', 'normalize', 'tables', 'why']

"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["amount_gap", "annualised", "demand_spells", "dyads", "load", "normalize", "tables", "why"]

_HOMES = {
    "amount_gap": "views.amount_gap",
    "annualised": "views.annualised",
    "demand_spells": "views.demand_spells",
    "dyads": "views.dyads",
    "load": "loading",
    "tables": "loading",
    "why": "explaining",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that light commands stay light."""
    if name == "normalize":
        return import_module("summitry.normalize")
    if name not in _HOMES:
        raise AttributeError(f"module 'summitry' has no attribute {name!r}")
    return getattr(import_module(f"summitry.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
