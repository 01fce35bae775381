"""What somebody has decided about a suspicion, and how often a check is right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summitry.registers.false_alarms import FalseAlarm
    from summitry.registers.known_errors import KnownError
    from summitry.registers.quality import Check
    from summitry.registers.quality.suspicion import Suspicion

ERROR, FALSE, OPEN = "error", "false alarm", "open"


class Tally(NamedTuple):
    """How many suspicions of a check are errors, false alarms and undecided."""

    check: Check
    errors: int
    false: int
    open: int

    @property
    def suspected(self) -> int:
        """Return how many suspicions there are."""
        return self.errors + self.false + self.open

    @property
    def precision(self) -> str:
        """Return the share of errors among what was decided, as people read it; "" where nothing was."""
        decided = self.errors + self.false
        return f"{self.errors / decided:.0%}" if decided else ""


def verdicts(errors: Iterable[KnownError], alarms: Iterable[FalseAlarm]) -> Callable[[Suspicion], str]:
    """Return a function that says of a suspicion whether it led to an error, is a false alarm, or is open.

    It has led to an error where one of its check is known in the record or in one of its witnesses: which
    of two records is wrong only a closer look tells.
    """
    known = {(check, error.record_id) for error in errors for check in error.checks}
    false = {(alarm.check, alarm.record_id) for alarm in alarms}

    def verdict(one: Suspicion) -> str:
        if (one.check, one.record_id) in false:
            return FALSE
        found = any((one.check, id) in known for id in (one.record_id, *one.witnesses))
        return ERROR if found else OPEN

    return verdict


def tally(check: Check, some: Iterable[Suspicion], verdict: Callable[[Suspicion], str]) -> Tally:
    """Return the numbers of a check among suspicions of all checks."""
    counts = Counter(verdict(one) for one in some if one.check == check.code)
    return Tally(check, counts[ERROR], counts[FALSE], counts[OPEN])
