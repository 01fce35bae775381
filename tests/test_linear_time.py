"""What grows with the length of its input and no faster, however the input is made.

Each program below handles in a few seconds what would take hours, or more memory than there is, if its work
grew with the square. No clock decides: the programs run elsewhere, and are ended where they are stuck.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from elsewhere import run_elsewhere

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = {
    "marks on one letter": r"""
from summitry.notes.reader import read
from summitry.sources.sentences import canonical
marks = "a" + "\u0300\u0316" * 1_000_000
assert len(canonical(marks)) == 1 + 2_000_000 - 1
read("raw/notes/x.md", "---\nnote: " + marks[:120_000] + "\n---\n")
""",
    "sentences that are not the anchored ones": r"""
from summitry.sources import anchors
made = anchors.anchor("Das ist wahr. " * 100_000, "de")
assert len(anchors.verify(made, "Das ist rein. " * 100_000, "text")) == 100_000
""",
    "full stops that end no sentence": r"""
from summitry.sources.sentences import sentences
for piece in ("z. B. ", "A. ", "1. ", "a.  ", ". ... ", '."', ".[1]", "(...) "):
    assert sentences(piece * 80_000 + "ende", "de")
""",
    "words that nobody knows": r"""
from summitry import normalize
from summitry.normalize.results import UnreadablePhrase
from summitry_validation.nearness import Vocabulary
for grammar in (normalize.amount, normalize.date, normalize.duration):
    for piece in ("q ", "1/ ", "up - ", "?", "X", "1,", "1. ", "in the "):
        try:
            grammar(piece * 15_000 + "\0", "en")
        except UnreadablePhrase:
            pass
known = Vocabulary(f"word-{number:06}" for number in range(200_000))
assert known.nearest("wrod-123456") == "word-123456"
assert all(known.nearest(f"wird-{number:06}") for number in range(0, 200_000, 400))
""",
    "signs and shares of a text": r"""
from summitry import normalize
from summitry.normalize.results import UnreadablePhrase
for piece in ("$", "5%", "-", "a ", "1 "):
    normalize.find_amounts(piece * 30_000, "en")
    for grammar in (normalize.amount, normalize.number, normalize.percent):
        try:
            grammar(piece * 60_000, "en")
        except UnreadablePhrase:
            pass
""",
    "articles before a name": r"""
from summitry.normalize import names
from summitry.normalize.results import UnreadablePhrase
from summitry.text import Phrase
known = names.Names.from_rows([])
try:
    names.read(Phrase("in der " * 100_000 + "x", "de"), known)
except UnreadablePhrase:
    pass
""",
    "columns of a header": r"""
from summitry.sources import anchor_files
findings = []
anchor_files.read("x," * 9_999, "raw/sources/x.csv", findings)
assert len(findings) > 9_999
""",
    "entries and fields of a bibliography": r"""
from summitry.sources import bibliography
for text in ("@a{k,\n" * 10_000, "@book{k%d,title={t}}\n" * 10_000, "@a{k," + "f={v},\n" * 20_000 + "}"):
    bibliography.read(text, "raw/sources.bib", [])
""",
    "lines of parents": r"""
from summitry_validation.derive import flattened, top_actor
parents = {f"a{number}": f"a{number + 1}" for number in range(200_000)}
tops = flattened(parents)
assert {top_actor(actor, tops) for actor in parents} == {"a200000"}
""",
    "keys of a note, known to nobody": r"""
from summitry.notes.reader import read
text = "".join(f"k{number:x}:\n" for number in range(30_000))
assert len(read("raw/notes/x.md", "---\n" + text + "---\n").findings) > 30_000
""",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_twice_as_much_takes_twice_as_long(tmp_path: Path, name: str) -> None:
    assert run_elsewhere(PROGRAMS[name], tmp_path, seconds=120, gigabytes=3) == "[]\n"


def test_references_of_a_note_to_nothing_and_locators_of_no_sentence(tmp_path: Path) -> None:
    found = run_elsewhere(
        r"""
import projects
from summitry.checking import check
project = projects.copy(root)
head = "---\nnote: x\nsource: diplomatie-de\ncoder: sn\n"
head += "process: {name: A, issue: defence_spending, parties: [USA]}\n"
keys = "".join(f" k{number:05}: {{}}\n" for number in range(8_000))
lost = "".join(f"q{number:05}," for number in range(8_000))
places = "".join(f"p1s{number}," for number in range(10_000, 18_000))
text = f"{head}caveats:\n z: {{ambiguity: x, at: [{places}], about: [{lost}]}}\n{keys}---\n"
(root / "raw/notes/x.md").write_text(text)
codes = [finding.code for finding in check(project)]
print(codes.count("R002"))
""",
        tmp_path,
        seconds=120,
        gigabytes=3,
    )
    assert found.startswith("8000\n")
