"""Under which codes the findings of a kind of raw CSV file are reported."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Codes:
    """The code for a wrong header, a broken line, and a cell that is untidy, empty, unknown or misshapen.

    `repeated` is for a key that stands twice, `unsorted` for a line that stands too late.
    """

    columns: str
    row: str
    untidy: str
    empty: str
    term: str
    form: str
    repeated: str
    unsorted: str
