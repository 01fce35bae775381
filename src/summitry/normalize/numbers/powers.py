"""Powers of ten behind a number: 1e6, 2.5 x 10^6, 10⁶."""

from __future__ import annotations

import re

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_PLAIN = str.maketrans(_RAISED, "0123456789+-")
_POWER = rf"10(?:(?:\^|\*\*)[-+]?[0-9]{{1,2}}(?!\w)|[{_RAISED}]{{1,3}}(?![{_RAISED}]))"
# What stands behind the digits of a number, and the power that stands alone.
BEHIND = rf"(?:e[-+]?[0-9]{{1,2}}(?!\w)| ?[x×·⋅*] ?{_POWER})?"
ALONE = rf"(?<![\w.,^]){_POWER}"
_PARTS = re.compile(r"(?P<number>.*?)(?: ?[x×·⋅*] ?)?(?:e|10(?:\^|\*\*)?)(?P<power>[-+]?[0-9]+)")
_SIGNS = frozenset("e^*" + _RAISED)


def parted(text: str) -> tuple[str, int]:
    """Return the digits of a number without its power of ten, and the power, which may be 0.

    >>> parted("2,5e9"), parted("3 x 10^6"), parted("10⁶"), parted("1.250")
    (('2,5', 9), ('3', 6), ('1', 6), ('1.250', 0))
    """
    if _SIGNS.isdisjoint(text):
        return text, 0
    match = _PARTS.fullmatch(text.translate(_PLAIN))
    return (match["number"] or "1", int(match["power"])) if match else (text, 0)
