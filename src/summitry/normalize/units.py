"""The unit of a quantity: one currency, share, length of time or thing counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

_ISO_4217_LENGTH = 3


def unit(phrase: Phrase, words: Sequence[Word]) -> str:
    """Return the one unit that these words name; "Prozent" with "des BIP" is `percent_of_gdp`.

    Raises
    ------
    UnreadablePhrase
        Where no unit is named (A007), two different ones (A006), or a share of something else (A010).

    """
    named = [word for word in words if word.kind in ("unit", "currency")]
    bases = [word for word in words if word.kind == "base"]
    if not named:
        raise unreadable("A007", phrase, bases)
    if len({word.value for word in named}) > 1:
        raise unreadable("A006", phrase, named, "unit")
    if bases and named[0].value != "percent":
        raise unreadable("A010", phrase, bases)
    return bases[0].value if bases else named[0].value


def is_money(code: str) -> bool:
    """Return whether a unit is a currency.

    >>> is_money("USD"), is_money("percent")
    (True, False)
    """
    return len(code) == _ISO_4217_LENGTH and code.isupper()
