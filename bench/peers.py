"""Others that read amounts or dates, and ourselves, each as one function from a phrase to an answer."""

from __future__ import annotations

import warnings
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bench.corpus import numbers
from summitry import normalize
from summitry.normalize import UnreadablePhrase
from summitry_validation.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from bench.corpus import Answer

    Reader = Callable[[str, str], Answer]

OURS = "summitry"


def readers(corpus: str) -> Mapping[str, Reader]:
    """Return who reads a corpus, by name: ourselves, and the peers that are installed."""
    peers = {name: read for name, read in _PEERS[corpus].items() if find_spec(name)}
    return {OURS: _OURS[corpus]} | peers


def _our_amount(text: str, language: str) -> Answer:
    try:
        found = normalize.amount(text, language)
    except UnreadablePhrase:
        return None
    return numbers((found.point, found.low, found.high))


def _our_date(text: str, language: str) -> Answer:
    try:
        found = bounds(normalize.date(text, language).edtf)
    except UnreadablePhrase:
        return None
    return tuple(str(day) if day else ".." for day in (found.min, found.max))


def _our_number(text: str, language: str) -> Answer:
    try:
        found = normalize.number(text, language)
    except UnreadablePhrase:
        return None
    return numbers((found.point, found.low, found.high))


def _our_country(text: str, language: str) -> Answer:
    try:
        return (normalize.country(text, language).row_id,)
    except UnreadablePhrase:
        return None


def _babel(text: str, language: str) -> Answer:
    babel = import_module("babel.numbers")
    try:
        return numbers([babel.parse_decimal(text, language, strict=True)])
    except babel.NumberFormatError:
        return None


def _pycountry(text: str, language: str) -> Answer:
    """Return the country that is found first; it knows English only."""
    try:
        return (
            (import_module("pycountry").countries.search_fuzzy(text)[0].alpha_3,)
            if language == "en"
            else None
        )
    except LookupError:
        return None


def _price(text: str, language: str) -> Answer:
    found = import_module("price_parser").Price.fromstring(
        text, decimal_separator="," if language == "de" else "."
    )
    return numbers([found.amount])


def _quantities(text: str, language: str) -> Answer:
    """Return the one quantity that is found, with its margin; it knows English only."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = import_module("quantulum3.parser").parse(text) if language == "en" else []
    if len(found) != 1:
        return None
    value, margin = (Decimal(str(number or 0)) for number in (found[0].value, found[0].uncertainty))
    return numbers([value - margin, value + margin])


def _dateparser(text: str, language: str) -> Answer:
    """Return the day, month or year that is found, as its first and last day."""
    if language not in _PARSERS:
        _PARSERS[language] = import_module("dateparser.date").DateDataParser(languages=[language])
    found = _PARSERS[language].get_date_data(text)
    if not found.date_obj:
        return None
    day = f"{found.date_obj.date()}"
    span = bounds(day[: {"month": 7, "year": 4}.get(found.period, len(day))])
    return str(span.min), str(span.max)


_PARSERS: dict[str, Any] = {}
_OURS: Mapping[str, Reader] = {
    "amounts": _our_amount,
    "numbers": _our_number,
    "dates": _our_date,
    "countries": _our_country,
}
_PEERS: Mapping[str, Mapping[str, Reader]] = {
    "amounts": {"price_parser": _price, "quantulum3": _quantities},
    "numbers": {"babel": _babel},
    "dates": {"dateparser": _dateparser},
    "countries": {"pycountry": _pycountry},
}
