"""Digits of a date phrase: which of them are days, months, years, decades, weeks and times of day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.dates.tokens import ROMAN, TIME
from summitry.normalize.lexicon import DIGITS
from summitry.normalize.results import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# The endings of 1st and 21st, 2nd, 3rd, and 4th and 11th.
_ENGLISH = "(?<=1)(?<!11)st|(?<=2)(?<!12)nd|(?<=3)(?<!13)rd|(?:(?<=1[123])|(?<=[04-9]))th|(?<=[23])d"
_FORMS = (
    (re.compile("([0-9]{1,2})[.]"), "day"),  # by far the most
    (re.compile("([0-9]{3})0(?:'?s|ern?|ers)-?"), "decade"),
    (re.compile("([0-9]{3})-"), "decade"),
    (re.compile("([0-9]{2})--"), "century"),
    (re.compile("([0-9])0(?:'?s|ern?|ers)-?"), "short_decade"),
    (re.compile(f"([0-9]{{1,2}})(?:i?e[rn]?|{_ENGLISH}|s?te[nrs]?|[èe]me)"), "day"),
    (re.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})t.*"), "year month day"),
    (re.compile("([0-9]{4})([0-9]{2})([0-9]{2})"), "year month day"),
    (re.compile("([0-9]{4})[-./ ]+([0-9]{1,2})[-./ ]+([0-9]{1,2})"), "year month day"),
    (re.compile("([0-9]{4})-?w([0-9]{2})-?([1-7])"), "year iso_week iso_day"),
    (re.compile("([0-9]{4})-?w([0-9]{2})"), "year iso_week"),
    (re.compile("([0-9]{4})(-)([0-9]{2})"), "month_or_year"),
    (re.compile(rf"([0-9]{{1,2}})[./ -]+({ROMAN})[./ -]+([0-9]{{4}})"), "day month year"),
    (re.compile("([0-9]{1,2})[./-]([0-9]{4})"), "month year"),
    (re.compile(rf"(?:{TIME}.*|[0-9]{{1,2}}(?:[:.][0-9]{{2}})* *[uapho].*)"), "time"),
)
_DAY_FIRST = (
    (re.compile("([0-9]{1,2})[./-] *([0-9]{1,2})[./-] *([0-9]{4})"), "day month year"),
    (re.compile(r"([0-9]{1,2})\. *([0-9]{1,2})\."), "day month"),
)
_SWAPPABLE = ((re.compile("([0-9]{1,2})[./-] *([0-9]{1,2})[./-] *([0-9]{4})"), "swappable"),)
# German writes the day first between points and hyphens, French always; elsewhere the order is not fixed.
_GERMAN = (
    (re.compile(r"([0-9]{1,2})(?:\. *|-)([0-9]{1,2})(?:\. *|-)([0-9]{4})"), "day month year"),
    _DAY_FIRST[1],
    *_SWAPPABLE,
)
_BY_LANGUAGE = {"de": (*_FORMS, *_GERMAN), "fr": (*_FORMS, *_DAY_FIRST)}
_ELSEWHERE = (*_FORMS, *_SWAPPABLE)
_RULES: Mapping[str, str] = {"time": "time-of-day-left-out"}
_MONTHS = 12
# What digits without a sign write, by how many they are.
_PLAIN: Mapping[int, str] = {1: "day", 2: "day", 4: "year"}
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTHS: Mapping[str, str] = {
    numeral: f"{number:02}" for number, numeral in enumerate(_NUMERALS, start=1)
}


def parts(words: Sequence[Word], language: str) -> tuple[Word, ...]:
    """Return the words, each token of digits as the day, month, year and so on that it writes.

    A token that writes none of them has a kind that no rule reads, such as `number` or `unordered`.

    >>> token = Word("30.6.2019", 0, 9, "digits", "30.6.2019")
    >>> [(part.kind, part.value) for part in parts([token], "de")]
    [('day', '30'), ('month', '06'), ('year', '2019')]
    """
    found: list[Word] = []
    for word in words:
        if word.kind != DIGITS:
            found.append(word)
        elif kind := _PLAIN.get(len(word.value)) if word.value.isdigit() else None:
            found.append(Word(word.text, word.start, word.end, kind, word.value.zfill(2)))
        else:
            found += _written(word, language)
    return tuple(found)


def _written(word: Word, language: str) -> Iterator[Word]:
    """Yield what a token of digits and signs writes, in the forms of a language."""
    for form, kinds in _BY_LANGUAGE.get(language, _ELSEWHERE):
        if match := form.fullmatch(word.value):
            yield from _split(word, match, _settled(match, kinds, language))
            return
    yield Word(word.text, word.start, word.end, "number", word.value)


def _settled(match: re.Match[str], kinds: str, language: str) -> str:
    """Return the kinds of the groups of a match; what has two meanings is of one kind that says so."""
    if kinds == "decade" and match[1].endswith("0") and match[0][3] == "0" and language != "de":
        return "decade_or_century"
    if kinds == "month_or_year":
        return "year dash day" if match[3] > match[1][2:] else "year filler month"
    if kinds != "swappable":
        return kinds
    first, second = int(match[1]), int(match[2])
    if first <= _MONTHS and second <= _MONTHS and first != second:
        return "unordered"
    return "month day year" if second > _MONTHS >= first else "day month year"


def _split(word: Word, match: re.Match[str], kinds: str) -> Iterator[Word]:
    """Yield one word for each group; one kind alone keeps all characters of the token."""
    names = kinds.split()
    if len(names) == 1:
        value = _value(kinds, match[match.re.groups and 1])
        yield Word(word.text, word.start, word.end, kinds, value, _RULES.get(kinds, ""))
        return
    for number, kind in enumerate(names, start=1):
        start, end = match.span(number)
        text = word.text[start:end]
        yield Word(text, word.start + start, word.start + end, kind, _value(kind, match[number]))


def _value(kind: str, digits: str) -> str:
    if kind in ("decade", "short_decade"):
        return f"{digits}X"
    if kind == "century":
        return f"{digits}XX"
    return _ROMAN_MONTHS.get(digits) or digits.zfill(2)
