"""The error of every table that cannot be read."""

from __future__ import annotations

from summitry_validation.findings import FindingsError


class InvalidTable(FindingsError):  # noqa: N818 - reads as what it says; FindingsError names the family
    """A table does not fit the contract; `findings` names every cell, row or column that does not."""
