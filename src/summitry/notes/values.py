"""What stands in a note, with its place: words, names, locators.

A blank value is false: nothing was written there, or what was written has already been reported. A value
keeps the scalar and the file that it was read from, and works out its place when somebody asks: few do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from summitry.text import Phrase
from summitry_validation.findings import Place

if TYPE_CHECKING:
    from summitry.notes.tree import Scalar

V = TypeVar("V")


def place(scalar: Scalar | None, file: str) -> Place | None:
    """Return the place of words that stand on one line: that of the first character inside the quotes."""
    return Place(file, scalar.line, scalar.column, len(scalar.text) or 1) if scalar else None


class Text(NamedTuple):
    """Words."""

    text: str = ""
    scalar: Scalar | None = None
    file: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def place(self) -> Place | None:
        """Return where they stand."""
        return place(self.scalar, self.file)

    def phrase(self, language: str) -> Phrase:
        """Return the words as a phrase for the normaliser; `language` is a BCP 47 code."""
        return Phrase(self.text, language, self.place)


BLANK = Text()


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands under a key of a map; the base of every note class. In a list the key is blank."""

    key: Text = BLANK


class Named(NamedTuple):
    """The id of an actor, person, place or record; `implied` where the source does not state it (`?`)."""

    id: str = ""
    implied: bool = False
    scalar: Scalar | None = None
    file: str = ""

    def __bool__(self) -> bool:
        return bool(self.id)

    @property
    def place(self) -> Place | None:
        """Return where it stands."""
        return place(self.scalar, self.file)


class Locator(NamedTuple):
    """Sentences `sentence` to `last` of a paragraph of the source, counted from 1; `?` marks it as implied.

    >>> Locator(1, 3, 4).text
    'p1s3-4'
    """

    paragraph: int
    sentence: int
    last: int
    implied: bool = False
    scalar: Scalar | None = None
    file: str = ""

    @property
    def place(self) -> Place | None:
        """Return where it stands."""
        return place(self.scalar, self.file)

    @property
    def text(self) -> str:
        """Return the locator as written, without the mark of what is implied."""
        end = f"-{self.last}" if self.last > self.sentence else ""
        return f"p{self.paragraph}s{self.sentence}{end}"

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the locator of each sentence.

        >>> Locator(1, 3, 4).sentences
        ('p1s3', 'p1s4')
        """
        return tuple(f"p{self.paragraph}s{number}" for number in range(self.sentence, self.last + 1))


class Choice(NamedTuple):
    """One of several keys: the codelist term that it stands for, and what stands under it."""

    term: Text = BLANK
    words: Text = BLANK

    def __bool__(self) -> bool:
        return bool(self.term)


class Group(NamedTuple, Generic[V]):
    """The ids that stand under one term of a codelist."""

    term: Text
    ids: tuple[V, ...]
