"""The contract of Summitry's tables, and the checks that hold data to it. Useful alone.

Findings, contract and codelists load without pandas or pandera; those come in when `schemas`, `validate`
or `read` is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry_validation import rules, schemas
    from summitry_validation.inspection import validate
    from summitry_validation.reading import InvalidTable, read

__all__ = ["InvalidTable", "read", "rules", "schemas", "validate"]

_ROOMS = ("rules", "schemas")
_HOMES = {"InvalidTable": "reading", "read": "reading", "validate": "inspection"}


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return import_module(f"summitry_validation.{name}")
    if name in _HOMES:
        return getattr(import_module(f"summitry_validation.{_HOMES[name]}"), name)
    raise AttributeError(f"summitry_validation has no {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
