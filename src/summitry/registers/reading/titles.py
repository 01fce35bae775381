"""Titles of persons: "former Soviet Foreign Minister", "Minister of Foreign Affairs", one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading import origins
from summitry.registers.reading.vocabulary import kind, titles

if TYPE_CHECKING:
    from summitry.registers.reading.wording import Clause


class Title(NamedTuple):
    """The title of a person as the text has it, whose it is, and where it ends; `several` is a plural."""

    text: str
    actor: str
    end: int
    several: bool = False


def title(clause: Clause, start: int, year: int) -> Title | None:
    """Return the title that stands at a place, with all that belongs to it; "the" before it is no part."""
    preface = _preface(clause, start, year)
    found = _plain(clause, preface.end)
    if found is None:
        return None
    end, several = found
    end = _suffix(clause, end)
    text = " ".join((*preface.modifiers, *_words(clause, preface.end, end)))
    whole = Title(text, preface.actor, end, several)
    return whole if several else _doubled(clause, whole, year)


class _Preface(NamedTuple):
    """What stands before a title: whose it is, and words such as "former"."""

    end: int
    actor: str
    modifiers: tuple[str, ...]


def _preface(clause: Clause, start: int, year: int) -> _Preface:
    at, actor, modifiers = start, "", []
    while at < len(clause.words):
        if found := origins.before(clause, at, year):
            at, actor = found.end, found.actor
        elif clause.words[at].text in kind("modifier") and _plain(clause, at) is None:
            modifiers.append(clause.words[at].text)
            at += 1
        else:
            break
    return _Preface(at, actor, tuple(modifiers))


def _plain(clause: Clause, start: int) -> tuple[int, bool] | None:
    """Return where a title of the list, or one with a portfolio, ends, and whether it is a plural."""
    if start >= len(clause.words) or not _may_begin(clause, start):
        return None
    at = start
    while at < len(clause.words) and clause.words[at].text in kind("portfolio"):
        at += 1
        if clause.lower[at : at + 1] in (("and",), ("&",)) and at + 1 < len(clause.words):
            at += clause.words[at + 1].text in kind("portfolio")
    found = titles().at(clause.lower, start)
    if at > start and at < len(clause.words) and clause.lower[at] in _HEADS:
        return _portfolio(clause, at + 1), clause.lower[at] in _PLURALS
    return (_portfolio(clause, found[1]), found[0]) if found else None


_PLURALS = frozenset({"ministers", "secretaries"})
_HEADS = frozenset({"minister", "secretary", "commissioner", "advisor", "adviser"}) | _PLURALS


def _may_begin(clause: Clause, at: int) -> bool:
    """Return whether a title may begin here: with a capital letter, or "leader" before a name."""
    if clause.words[at].is_capital:
        return True
    after = clause.words[at + 1 : at + 2]
    return clause.words[at].text in kind("small_title") and bool(after) and after[0].is_capital


def _portfolio(clause: Clause, end: int) -> int:
    """Return where a title ends whose portfolio follows: "Minister of Foreign Affairs and Trade"."""
    if clause.lower[end : end + 1] not in (("of",), ("for",)):
        return end
    at = end + 1
    while at < len(clause.words) and origins.body(clause, at) is None and _may_belong(clause, at):
        at += 1
    while at > end + 1 and clause.words[at - 1].text not in kind("portfolio"):
        at -= 1
    return at if at > end + 1 else end


def _may_belong(clause: Clause, at: int) -> bool:
    return clause.words[at].text in kind("portfolio") or clause.lower[at] in ("and", "the", "of", "for", "&")


def _suffix(clause: Clause, end: int) -> int:
    """Return the end of a title with "-elect" or "Designate" after it."""
    return end + (end < len(clause.words) and clause.words[end].text in kind("suffix"))


def _doubled(clause: Clause, first: Title, year: int) -> Title:
    """Return a title with a second one that the same person holds: no name stands between them."""
    at = first.end
    if clause.lower[at : at + 1] != ("and",):
        return first
    second = title(clause, at + 1, year)
    if second is None or second.several or clause.lower[at + 1] == "the":
        return first
    return Title(f"{first.text} and {second.text}", first.actor or second.actor, second.end)


def _words(clause: Clause, start: int, end: int) -> tuple[str, ...]:
    return tuple(word.text for word in clause.words[start:end])
