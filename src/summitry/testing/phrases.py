"""Invented phrases: dates and amounts of every shape that the grammars read, in German and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.testing.words import chance, draw, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Amount = tuple[str, str, str]

DAYS, MONTHS = 27, 12


def date(rng: Random, language: str, year: int) -> str:
    """Return a phrase for a day, span or stretch of a year, or for a month or season without its year."""
    month = rng.randrange(MONTHS - 1)
    facts = {
        "year": year,
        "day": rng.randint(1, DAYS),
        "later": DAYS + 1,
        "digits": rng.randint(1, MONTHS),
        "month": words("month", language)[month],
        "next": words("month", language)[month + 1],
        "season": draw(rng, "season", language),
        "quarter": draw(rng, "quarter", language),
    }
    return rng.choice(_DATES[language]).format_map(facts)


def amount(rng: Random, language: str) -> Amount:
    """Return what is measured, a phrase that states how much, and the phrase of its period or ""."""
    kinds = (_money, _share, _troops, _length, _people, _formula)
    kind: Callable[[Random, str], Amount] = rng.choices(kinds, weights=(60, 12, 10, 8, 6, 4))[0]
    return kind(rng, language)


def _money(rng: Random, language: str) -> Amount:
    measure = rng.choice(("host_contribution", "protection_cost", "trade_value"))
    unit = f"{draw(rng, 'scale', language)} {draw(rng, 'currency', language)}"
    period = draw(rng, "period", language) if chance(rng, 0.3) else ""
    if chance(rng, 0.1):
        return measure, f"{_range(rng, language)} {unit}", period
    return measure, _bounded(rng, language, f"{_figure(rng, language)} {unit}"), period


def _share(rng: Random, language: str) -> Amount:
    phrase = f"{_figure(rng, language)} {draw(rng, 'share', language)}"
    return "defence_spending", _bounded(rng, language, phrase), ""


def _troops(rng: Random, language: str) -> Amount:
    group = "." if language == "de" else ","
    number = f"{rng.randint(1, 90)}{group}{rng.randint(0, 19) * 50:03}"
    return "troop_level", _bounded(rng, language, f"{number} {draw(rng, 'people', language)}"), ""


def _length(rng: Random, language: str) -> Amount:
    phrase = f"{draw(rng, 'number', language)} {draw(rng, 'length', language)}"
    return rng.choice(("deferral", "agreement_term")), phrase, ""


def _people(rng: Random, language: str) -> Amount:
    return "delegation_size", f"{rng.randint(2, 60)} {draw(rng, 'people', language)}", ""


def _formula(rng: Random, language: str) -> Amount:
    return "host_contribution", draw(rng, "formula", language), ""


def _bounded(rng: Random, language: str, phrase: str) -> str:
    return f"{draw(rng, 'bound', language)} {phrase}" if chance(rng, 0.6) else phrase


def _range(rng: Random, language: str) -> str:
    low = rng.randint(2, 40)
    ends = low, low + rng.randint(1, 40)
    return ("zwischen {} und {}" if language == "de" else "between {} and {}").format(*ends)


def _figure(rng: Random, language: str) -> str:
    """Return a number: as a word, whole, or with a decimal sign as the language writes it."""
    if chance(rng, 0.2):
        return draw(rng, "number", language)
    sign = "," if language == "de" else "."
    return f"{rng.randint(2, 95)}" + (f"{sign}{rng.randint(1, 9)}" if chance(rng, 0.4) else "")


_DATES = {
    "de": (
        "am {day}. {month} {year}",
        "{day}.{digits}.{year}",
        "im {month} {year}",
        "im Jahr {year}",
        "Anfang {year}",
        "Mitte {month} {year}",
        "gegen Ende {month} {year}",
        "im {season} {year}",
        "im {quarter} Quartal {year}",
        "vom {day}. bis {later}. {month} {year}",
        "{month}/{next} {year}",
        "vermutlich {year}",
        "um den {day}. {month} {year}",
        "im {month}",
        "im {season}",
    ),
    "en": (
        "on {day} {month} {year}",
        "{month} {day}, {year}",
        "in {month} {year}",
        "in {year}",
        "early {year}",
        "mid-{month} {year}",
        "the end of {month} {year}",
        "in the {season} of {year}",
        "the {quarter} quarter of {year}",
        "{day} to {later} {month} {year}",
        "between {month} and {next} {year}",
        "probably {year}",
        "around {day} {month} {year}",
        "in {month}",
        "in the {season}",
    ),
}
