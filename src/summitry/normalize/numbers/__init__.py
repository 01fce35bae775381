"""Numbers as a language writes them: digits with their separators, number words, scales."""

from __future__ import annotations

from summitry.normalize.numbers.composing import plain, value
from summitry.normalize.numbers.digits import MOST_DIGITS, PATTERN, decimal
from summitry.normalize.numbers.settling import settled

__all__ = ["MOST_DIGITS", "PATTERN", "decimal", "plain", "settled", "value"]
