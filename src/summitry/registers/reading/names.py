"""Names of persons: capital letters, and the small words that some names have between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import bodies, kind, states, titles

if TYPE_CHECKING:
    from summitry.registers.reading.wording import Clause

_LONGEST_WITHOUT_TITLE = 4
# Parts of a form of address, which is no name.
_FORMS = frozenset({"His", "Her", "All", "Royal", "Holiness", "Majesty", "Highness", "Excellency"})


class Name(NamedTuple):
    """The name of a person as the text has it, the honorifics before it, and where it ends."""

    text: str
    end: int
    honorifics: tuple[str, ...] = ()
    owns: bool = False


def name(clause: Clause, start: int) -> Name | None:
    """Return the name that stands after a title, or None."""
    at = start
    while at < len(clause.words) and clause.words[at].text in kind("honorific") and _goes_on(clause, at + 1):
        at += 1
    end = _end(clause, at)
    if at == end or not any(_is_proper(clause, place) for place in range(at, end)):
        return None
    # A title with such a word after it is part of the name of a body: "General Assembly", "Leaders Summit".
    if is_body(clause, at):
        return None
    honorifics = tuple(word.text for word in clause.words[start:at])
    text = " ".join(word.text for word in clause.words[at:end])
    return Name(_junior(clause, end, text), end, honorifics, clause.words[end - 1].owns)


def untitled(clause: Clause, start: int) -> Name | None:
    """Return a name that stands alone, where neither a body nor a state nor a title is named."""
    if start >= len(clause.words) or _is_other(clause, start):
        return None
    found = name(clause, start)
    if found is None or found.end - start > _LONGEST_WITHOUT_TITLE or found.owns:
        return None
    words = {word.text for word in clause.words[start : found.end + 1]}
    return None if words & kind("body") else found


def is_body(clause: Clause, at: int) -> bool:
    """Return whether the title before this place is but part of a name: "Foreign Ministers Meeting"."""
    return at < len(clause.words) and clause.words[at].text in kind("body")


def _is_other(clause: Clause, start: int) -> bool:
    found = (known.at(clause.lower, start) for known in (states("name"), states("adjective"), bodies(), titles()))
    return any(found)


def _goes_on(clause: Clause, at: int) -> bool:
    return at < len(clause.words) and (
        _begins(clause, at) or clause.words[at].text in kind("honorific") | kind("particle")
    )


def _begins(clause: Clause, at: int) -> bool:
    """Return whether a word can be the first of a name."""
    word = clause.words[at]
    if not word.is_capital or word.text in kind("not_name"):
        return False
    # A month with a day after it is no name; May is one of a few.
    after = clause.words[at + 1].text if at + 1 < len(clause.words) else ""
    return not (word.text in kind("month") and after[:1].isdigit())


def _is_proper(clause: Clause, at: int) -> bool:
    text = clause.words[at].text
    return (_begins(clause, at) and text not in _FORMS) or _joined(text)


def _end(clause: Clause, start: int) -> int:
    at = end = start
    while at < len(clause.words) and (at == start or not clause.words[at - 1].owns):
        text = clause.words[at].text
        if _begins(clause, at) and not (at > start and _new_title(clause, at)):
            at += 1
            end = at
        elif text in kind("ordinal") or (text[:1] in "‘’" and text[1:2].isupper()):
            at += 1
            end = at
        elif text in kind("particle"):
            at += 1
        elif _joined(text):
            at += 1
            end = at
        else:
            break
    return end


def _joined(text: str) -> bool:
    """Return whether a word is a particle and what it is joined to: "al-Aziz", "d’Alema"."""
    particle, sign, rest = text.replace("’", "-").partition("-")
    return bool(sign and rest[:1].isupper() and particle in kind("particle"))


def _new_title(clause: Clause, at: int) -> bool:
    """Return whether another title begins, which is no part of the name: a longer one, or one before a name."""
    found = titles().at(clause.lower, at)
    return found is not None and (found[1] > at + 1 or _goes_on(clause, found[1]))


def _junior(clause: Clause, end: int, text: str) -> str:
    """Return a name with the "Jr." that stands behind a comma."""
    if clause.lower[end : end + 1] == (",",) and clause.words[end + 1 : end + 2]:
        after = clause.words[end + 1].text
        return f"{text}, {after}" if after in kind("ordinal") else text
    return text
