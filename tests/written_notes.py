"""Notes as a careless hand may write them: any order, quotes, indents and brackets, comments everywhere."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from summitry.notes.classes import Note
from summitry.notes.keys import classes, keys, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

KEYS = [word for entry in classes(Note) for name, key in keys(entry).items() for word in written(name, key)]
DEEP = ["meetings", "demands", "amounts", "outcomes", "people", "process", "answers", "when", "demanded"]
UNKNOWN = ["tpye", "first-round", "x y", "NO", "ä", "it's", "a,b", "?", "# no", "'", '"']
PLAIN = [
    "NO",
    "im April",
    "it's",
    "x#y",
    "2.4",
    "ä 🤝",
    "yes?",
    "http://x",
    "~",
    "p1s1",
    "-1",
    "a'b\"c\\d",
    "5\u00a0Mio\u00a0",
]
QUOTED = [
    *(
        "",
        " a",
        "a ",
        "a, b",
        "a: b",
        "a:",
        "x #y",
        "# x",
        "- x",
        "[x",
        "x]",
        "{",
        "}",
        "&a",
        "*a",
        "!t",
        "%d",
    ),
    *(
        "@",
        "`x",
        "|",
        ">",
        "'",
        "''",
        '"',
        "\\",
        "it's",
        'it\'s "so"',
        "?",
        "? x",
        "-",
        "---",
        "...",
        "2,4 Mio",
    ),
    *(
        "a\tb",
        "a\nb",
        "\u00a05",
        "null",
        "=",
        "<<",
        ":a",
        "a\\b",
        "it's a\\b",
        "\u2028",
        "\u0301",
        "x" * 1200,
    ),
]
PROSE = ["They met.", "it's 5:so", "- no item", "a#b", "", "p", "x'", "? x", "[a", "---"]
TEXT = [*PROSE, "  indented", "# no comment", "a: b", "   ", "\tx"]
REMARKS = ["", "Remarks.\n", "No end", "\n\n", "A\r\nB  \r\n", "---\na: b\n---\n", "# c \n\t\n"]


@dataclass
class Pen:
    """Writes one note; `comments` are all comments that stand in its front matter."""

    random: Random
    comments: list[str] = field(default_factory=list)

    def chance(self, times: int) -> bool:
        return self.random.randrange(times) == 0

    def comment(self) -> str:
        number = len(self.comments)
        self.comments.append(f"#{self.random.choice(['', ' ', '# '])}c{number} §")
        return self.comments[-1] + self.random.choice(["", "  ", "\u00a0"])

    def ended(self, line: str, goes_on: bool = True) -> list[str]:
        """Return a line with what may stand at its end: a comment, which may go on below, in its column."""
        if not self.chance(5):
            return [line]
        gap = self.random.randrange(1, 6)
        pad = " " * max(len(line) + gap + self.random.choice([-9, -1, 0, 0, 0, 2]), 0)
        more = self.random.choice([0, 0, 1, 2]) if goes_on else 0
        return [line + " " * gap + self.comment(), *(pad + self.comment() for _ in range(more))]

    def margin(self, indent: int) -> list[str]:
        """Return blank lines and comments before an item; the first does not go on with a text above."""
        count = self.random.choice([0, 0, 0, 0, 1, 2, 3])
        lines: list[str] = []
        for _ in range(count):
            deep = self.random.choice([0, 0, 9]) if "#" in "".join(lines) else 0
            pad = " " * (self.random.randint(0, indent) + deep)
            lines.append(self.random.choice(["", "  "]) if self.chance(2) else pad + self.comment())
        return lines

    def quoted(self, value: str) -> str:
        if not value.isprintable() or self.chance(2):
            return json.dumps(value, ensure_ascii=not value.isprintable())
        return "'" + value.replace("'", "''") + "'"

    def keys(self) -> list[str]:
        words = [self.random.choice(self.random.choice([KEYS, DEEP, UNKNOWN])) for _ in range(4)]
        return [self.key(word) for word in dict.fromkeys(words[: self.random.randint(1, 4)])]

    def key(self, word: str) -> str:
        plain = re.fullmatch("[A-Za-zä][a-z_ -]*", word) and not self.chance(6)
        return word if plain else self.quoted(word)

    def word(self) -> str:
        return self.random.choice(PLAIN) if self.chance(2) else self.quoted(self.random.choice(QUOTED))

    def gap(self, pad: str) -> str:
        """Return what may stand between two marks in brackets."""
        if self.chance(8):
            return f" {self.comment()}\n{pad}"
        return self.random.choice(["", "", " ", "  ", f"\n{pad}", f"\n\n{pad}"])

    def flow(self, pad: str, depth: int) -> str:
        """Return a map or list in brackets."""
        listed, keys = self.chance(2), self.keys()[: self.random.randrange(4)]
        heads = ["" if listed and not self.chance(4) else f"{key}: " for key in keys]
        items = [self.gap(pad) + self.flow_item(head, pad, depth) + self.gap(pad) for head in heads]
        inside = ",".join(items) + ("," if items and self.chance(4) else "") + self.gap(pad)
        return f"[{inside}]" if listed else f"{{{inside}}}"

    def flow_item(self, head: str, pad: str, depth: int) -> str:
        between = self.gap(pad) if head else ""
        if depth and self.chance(4):
            return head + between + self.flow(pad, depth - 1)
        prose = f"They{self.random.choice([' ', chr(10) + pad])}met"
        return head + between + (prose if self.chance(4) else self.word())

    def block_map(self, indent: int, depth: int) -> list[str]:
        """Return the lines of a map in a block."""
        lines = []
        for key in self.keys():
            lines += self.margin(indent)
            if self.chance(15):
                lines += self.ended(" " * indent + f"? {key}")
                lines += self.value(" " * indent + ":", indent, depth)
            else:
                lines += self.value(" " * indent + key + ":", indent, depth)
        return [*lines, *self.margin(indent)]

    def block_list(self, indent: int, depth: int) -> list[str]:
        """Return the lines of a list in a block."""
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines += [*self.margin(indent), *self.value(" " * indent + "-", indent, depth)]
        return [*lines, *self.margin(indent)]

    def value(self, head: str, indent: int, depth: int) -> list[str]:
        """Return the lines of a value behind its key or dash."""
        kinds: list[Callable[[str, int, int], list[str]]] = [
            self.line,
            self.line,
            self.prose,
            self.text,
            self.bracketed,
        ]
        return self.random.choice([*kinds, *([self.block] * 3 * depth)])(head, indent, depth)

    def line(self, head: str, indent: int, depth: int) -> list[str]:
        if self.chance(8):
            return self.ended(head)
        if self.chance(8):
            below = self.ended(" " * (indent + 1) + self.word())
            return [*self.ended(head), *self.margin(indent), *below]
        return self.ended(head + " " * self.random.randint(1, 3) + self.word())

    def prose(self, head: str, indent: int, depth: int) -> list[str]:
        pad = " " * (indent + self.random.randint(1, 4))
        others = [pad + self.random.choice(PROSE) for _ in range(self.random.randint(1, 3))]
        return [f"{head} They", *others, *self.ended(f"{pad}met.")]

    def text(self, head: str, indent: int, depth: int) -> list[str]:
        deep = self.random.randint(1, 4)
        stated, chomp = self.chance(3), self.random.choice(["", "-"])
        first = [] if stated else [" " * (indent + deep) + "First."]
        others = [" " * (indent + deep) + self.random.choice(TEXT) for _ in range(self.random.randrange(4))]
        header = self.random.choice("|>") + (str(deep) if stated else "") + chomp
        return [*self.ended(f"{head} {header}", goes_on=False), *first, *others]

    def bracketed(self, head: str, indent: int, depth: int) -> list[str]:
        flow = self.flow(" " * (indent + self.random.randint(1, 9)), depth)
        *lines, last = f"{head} {flow}".split("\n")
        return [*lines, *self.ended(last)]

    def block(self, head: str, indent: int, depth: int) -> list[str]:
        make: Callable[[int, int], list[str]]
        make = self.block_map if self.chance(2) else self.block_list
        if head.endswith("-") and self.chance(2):
            gap = self.random.randint(1, 3)
            first, *others = make(len(head) + gap, depth - 1)
            if first.strip() and not first.lstrip().startswith("#"):
                return [head + " " * gap + first.lstrip(), *others]
            return [head, first, *others]
        deep = (
            self.random.randint(1, 4)
            if make == self.block_map or head.endswith("-")
            else self.random.randrange(4)
        )
        return [*self.ended(head), *make(indent + deep, depth - 1)]


@dataclass(frozen=True)
class Written:
    """The text of a note, the comments in its front matter, and its remarks."""

    text: str
    comments: list[str]
    remarks: str


@st.composite
def notes(draw: st.DrawFn) -> Written:
    """Return a note that YAML can read, whatever a reader of notes may find wrong with it."""
    pen = Pen(draw(st.randoms(use_true_random=False)))
    lines = pen.block_map(0, 3)
    remarks = pen.random.choice(REMARKS)
    end = pen.random.choice(["\n", "\r\n"]) if pen.chance(8) else "\n"
    front = end.join(["---", *lines, "---"])
    return Written(front + (end + remarks if remarks or pen.chance(2) else ""), pen.comments, remarks)
