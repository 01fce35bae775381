"""Dates: a phrase such as "im Juli 2018" as the day or span of the calendar that it names, in EDTF."""

from __future__ import annotations

from summitry.normalize.dates.reading import ROOM, read

__all__ = ["ROOM", "read"]
