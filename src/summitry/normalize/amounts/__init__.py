"""Amounts: a phrase such as "bis zu 5 Milliarden Dollar" as bounds, unit and period."""

from __future__ import annotations

from summitry.normalize.amounts.kinds import number, percent
from summitry.normalize.amounts.reading import read
from summitry.normalize.amounts.settling import ROOM

__all__ = ["ROOM", "number", "percent", "read"]
