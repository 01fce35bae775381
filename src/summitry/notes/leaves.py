"""Readers of single values: each takes words and their key, and returns a value.

Where the words do not fit, it writes down a finding and returns None; the blank of the class then stands.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any
from unicodedata import name as name_of

from summitry.notes.forms import FORMS, NAMES, VERBATIM
from summitry.notes.front import FIRST_LINE
from summitry.notes.values import Locator, Named, Text
from summitry_validation.characters import is_formula
from summitry_validation.contract import called, terms
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summitry.notes.keys import Key
    from summitry.notes.sheet import Sheet
    from summitry.notes.tree import Scalar

    Leaf = Callable[[Scalar, Key, Sheet], Any]

PATTERNS = {name: re.compile(form.pattern) for name, form in FORMS.items() if form.pattern}


def text(scalar: Scalar, key: Key, sheet: Sheet) -> Text:
    """Return the coder's words; of folded words the line ends become blanks."""
    _warn(scalar, key, sheet)
    if "\n" in scalar.text:
        return Text(" ".join(scalar.text.split()), scalar, sheet.front.file)
    return sheet.text(scalar)


def phrase(scalar: Scalar, key: Key, sheet: Sheet) -> Text | None:
    """Return the source's words, which equal the characters between their quotes (N006, N007)."""
    words, style = scalar.text, scalar.style
    if style not in ("'", '"'):
        sheet.add("N006", scalar)
        return None
    line, start = sheet.front.lines[scalar.line - FIRST_LINE], scalar.column - 1
    if line[start : start + len(words) + 1] != words + style:
        sheet.add("N007", scalar)
        return None
    _warn(scalar, key, sheet)
    return sheet.text(scalar)


def _warn(scalar: Scalar, key: Key, sheet: Sheet) -> None:
    """Write down words that a spreadsheet would run in the published table (X061)."""
    if key.form in ("text", *VERBATIM) and is_formula(scalar.text):
        sheet.add("X061", scalar)


def term(scalar: Scalar, key: Key, sheet: Sheet) -> Text | None:
    """Return a term of the codelist (N005)."""
    if scalar.text in known(key.codelist):
        return sheet.text(scalar)
    near = nearest(scalar.text, known(key.codelist))
    sheet.add("N005", scalar, near=near, detail=called(key.codelist, near))
    return None


def name(scalar: Scalar, key: Key, sheet: Sheet) -> Named | None:
    """Return a name and whether it is implied; whether it is known is not for a note to say (N008, N040)."""
    implied = scalar.text.endswith("?")
    if _is_list(scalar, sheet):
        return None
    if scalar.text == "?":
        sheet.add("N008", scalar, detail=FORMS[key.form].says)
        return None
    if not scalar.text.isascii():
        sheet.add("N038", scalar, detail=foreign(scalar.text))
        return None
    return Named(scalar.text[:-1] if implied else scalar.text, implied, scalar, sheet.front.file)


def locator(scalar: Scalar, key: Key, sheet: Sheet) -> Locator | None:
    """Return a locator (N009, N040)."""
    if found := _sentences(scalar.text):
        return Locator(*found, scalar, sheet.front.file)
    if not _is_list(scalar, sheet):
        sheet.add("N009", scalar)
    return None


def _is_list(scalar: Scalar, sheet: Sheet) -> bool:
    """Write down several names or locators that lack their brackets, and so are one word (N040)."""
    if "," in scalar.text:
        sheet.add("N040", scalar)
    return "," in scalar.text


@lru_cache(maxsize=4096)
def _sentences(words: str) -> tuple[int, int, int, bool] | None:
    match = PATTERNS["locator"].fullmatch(words)
    if not match:
        return None
    paragraph, sentence, last = (int(group or 0) for group in match.groups()[:3])
    if match[3] and last <= sentence:
        return None
    return paragraph, sentence, last or sentence, bool(match[4])


def mark(scalar: Scalar, key: Key, sheet: Sheet) -> bool | None:
    """Return True, the only mark there is (N011)."""
    if scalar.text == "true":
        return True
    sheet.add("N011", scalar)
    return None


def _patterned(form: str, read: Leaf, scalar: Scalar, key: Key, sheet: Sheet) -> Any:
    if fits(form, scalar.text):
        return read(scalar, key, sheet)
    misfit(form, scalar, sheet)
    return None


def misfit(form: str, scalar: Scalar, sheet: Sheet) -> None:
    """Write down words that do not have the pattern of a form (N008), or a letter that no id has (N038)."""
    if form == "date" or scalar.text.isascii():
        sheet.add("N008", scalar, detail=FORMS[form].says)
    else:
        sheet.add("N038", scalar, detail=foreign(scalar.text))


def foreign(words: str) -> str:
    """Return the first letter beyond ASCII by its number and name, since it may look like one of ASCII.

    >>> foreign("US\N{CYRILLIC CAPITAL LETTER A}")
    'U+0410 (cyrillic capital letter a)'
    """
    char = next(char for char in words if not char.isascii())
    return f"U+{ord(char):04X} ({name_of(char, 'without a name').lower()})"


def fits(form: str, words: str) -> bool:
    """Return whether words have the pattern of a form.

    >>> fits("word", "five-billion"), fits("word", "Five billion")
    (True, False)
    """
    return bool(PATTERNS[form].fullmatch(words))


@cache
def known(codelist: str) -> frozenset[str]:
    """Return the terms of a codelist."""
    return frozenset(terms(codelist))


READERS: Mapping[str, Leaf] = {
    "text": text,
    "term": term,
    "locator": locator,
    "mark": mark,
    "record": partial(_patterned, "record", name),
    **dict.fromkeys(VERBATIM, phrase),
    **dict.fromkeys(NAMES, name),
    **{form: partial(_patterned, form, text) for form in ("word", "id", "date", "column")},
}
