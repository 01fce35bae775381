"""Names of persons: capital letters, and the small words that some names have between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import bodies, kind, states, titles

if TYPE_CHECKING:
    from summitry.registers.reading.wording import Clause

_LONGEST_WITHOUT_TITLE = 4
_AFTER = frozenset(
    {"and", "of", "to", "in", "at", "on", "for", "during", "about", "with", "regarding", "while"}
)
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
    if any(is_body(clause, place) for place in range(at, end)):
        return None
    honorifics = tuple(word.text for word in clause.words[start:at])
    text = " ".join(word.text for word in clause.words[at:end])
    return Name(
        _junior(clause, end, text).removesuffix(" Jr") + " Jr." * text.endswith(" Jr"),
        end,
        honorifics,
        clause.words[end - 1].owns,
    )


def untitled(clause: Clause, start: int, in_list: bool = False) -> Name | None:
    """Return a name that stands alone, where neither a body nor a state nor a title is named.

    One word is enough in a list of names, or where it has stood before.
    """
    if start >= len(clause.words) or _is_other(clause, start):
        return None
    found = name(clause, start)
    if found is None or found.owns or found.end - start > _LONGEST_WITHOUT_TITLE:
        return None
    words = clause.words[start : found.end]
    if any(word.text.isupper() or word.text in kind("ordinal") for word in words):
        return None
    known = in_list or clause.words[start].text in clause.text[: clause.words[start].start]
    return found if (len(words) > 1 or known) and _ends_well(clause, found.end) else None


def _ends_well(clause: Clause, end: int) -> bool:
    """Return whether no noun follows, of which the name would be but a part: "City officials"."""
    if end >= len(clause.words):
        return True
    word = clause.words[end]
    return word.text in (",", ")") or clause.lower[end] in _AFTER


def is_body(clause: Clause, at: int) -> bool:
    """Return whether the title before this place is but part of a name: "Foreign Ministers Meeting"."""
    return at < len(clause.words) and clause.words[at].text in kind("body")


def _is_other(clause: Clause, start: int) -> bool:
    found = (
        known.at(clause.lower, start) for known in (states("name"), states("adjective"), bodies(), titles())
    )
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
        if (
            (_begins(clause, at) and not (at > start and _new_title(clause, at)))
            or text in kind("ordinal")
            or (text[:1] in "‘’" and text[1:2].isupper())
        ):
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
    """Return whether another title begins, which is no part of the name."""
    found = titles().at(clause.lower, at)
    if clause.words[at].text in kind("honorific"):
        return False
    return found is not None and (found[1] > at + 1 or _goes_on(clause, found[1]))


def _junior(clause: Clause, end: int, text: str) -> str:
    """Return a name with the "Jr." that stands behind a comma."""
    if clause.lower[end : end + 1] == (",",) and clause.words[end + 1 : end + 2]:
        after = clause.words[end + 1].text
        return f"{text}, {after}" if after in kind("ordinal") else text
    return text
