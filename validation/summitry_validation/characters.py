"""Characters that are not what they seem: those that nobody sees, and those that a spreadsheet acts on."""

from __future__ import annotations

import re

# Control characters, marks of direction, letters and blanks without width, tags, and what is no character.
# Those that join letters of some scripts, and the soft hyphen, are left alone: honest texts have them.
_RANGES = (
    *((0x00, 0x1F), (0x7F, 0x9F), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5)),
    *((0x180B, 0x180F), (0x200B, 0x200B), (0x200E, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F)),
    *((0x3164, 0x3164), (0xD800, 0xDFFF), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB)),
    *((0xFFFE, 0xFFFF), (0x1D173, 0x1D17A), (0xE0000, 0xE007F)),
)
_SURROGATES = (0xD800, 0xDFFF)
# Python takes these for letters and marks that can be printed.
_PRINTABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
UNSEEN = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _RANGES) + "]")
# In the syntax of RE2, which no surrogate reaches.
UNSEEN_RE2 = (
    "["
    + "".join(rf"\x{{{first:x}}}-\x{{{last:x}}}" for first, last in _RANGES if (first, last) != _SURROGATES)
    + "]"
)
# What spreadsheets run (OWASP: CSV Injection), as Python and RE2 write it; a number is no formula.
FORMULA = r"\A[=+@\t\r＝＋－＠-]"
NUMBER = r"\A[+-]?[0-9][0-9.,]*%?"


def may_hide(text: str) -> bool:
    r"""Return whether a text may hold a character that nobody sees: a quick look, right where it says no.

    >>> may_hide("Zürich"), may_hide("Zürich\u200b"), may_hide("a\nb")
    (False, True, True)
    """
    return not text.isprintable() or any(char in text for char in _PRINTABLE)


def unseen(text: str) -> str:
    r"""Return the first character of a text that nobody sees, by its number, or "".

    >>> unseen("Zürich"), unseen("Zür\u200bich")
    ('', 'U+200B')
    """
    match = UNSEEN.search(text) if may_hide(text) else None
    return f"U+{ord(match[0]):04X}" if match else ""


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet would run a text instead of showing it.

    >>> is_formula("=1+1"), is_formula("-5"), is_formula("-5 or so"), is_formula("5")
    (True, False, True, False)
    """
    return bool(re.match(FORMULA, text)) and not re.fullmatch(NUMBER, text)
