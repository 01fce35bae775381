"""What a check remembers never changes what it finds: after any edit it finds what a build finds."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from summitry import checking, gathering, testing
from summitry.checking import prints
from summitry_validation.rendering import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry_validation.findings import Finding

# A file counts as young for so short a time that a test can wait for its end.
MARGIN = 0.02
# What may stand in a file, or not.
MORE = {
    "retired.csv": "anse.one,summits,Coded twice,,0.1.0\n",
    "registers/visits-register.csv": f"137,1987-05-04,1987-05-06,Arland,,,,{'0' * 64},9,1.0\n",
    "sources.bib": "@book{logbuch-de,\n  title = {Logbuch},\n  language = {de},\n  coding = {cited},\n}\n",
}


@dataclass(frozen=True)
class Entry:
    """A meeting or, where nobody met, an outcome; it may name another entry."""

    key: str
    met: bool
    other: str

    def lines(self, when: str, by: str) -> list[str]:
        """Return its lines; dates and people are those of its note."""
        if self.met:
            known = ["    type: talks", f"    when: '{when}'", f"    people: [{by}]"]
            link = f"    relations: {{follows: [{self.other}]}}"
        else:
            known, link = ["    granted: A lock"], f"    reverses: {self.other}"
        return [f"  {self.key}:", *known, *([link] if self.other else []), "    at: p1s1"]


@dataclass(frozen=True)
class Note:
    """A small note, which is sound or not."""

    name: str
    source: str
    by: str
    when: str
    parent: str
    entries: list[Entry]

    def text(self, file: str) -> str:
        """Return the text of the note in a file of this name."""
        lines = ["---", f"note: {self.name or file}", f"source: {self.source}", "coder: nobody", "process:"]
        lines += ["  name: A strait", "  issue: energy", "  parties: [ARL, BOR]"]
        lines += [f"  parent: {self.parent}"] if self.parent else []
        for section in ("meetings", "outcomes"):
            below = [one for one in self.entries if one.met == (section == "meetings")]
            lines += [f"{section}:"] if below else []
            lines += [line for one in below for line in one.lines(self.when, self.by)]
        return "\n".join([*lines, "---", ""])


FILES = st.sampled_from(("anse", "bucht", "haff"))
ENTRIES = st.builds(
    Entry,
    st.sampled_from(("one", "two")),
    st.booleans(),
    st.sampled_from(("", "one", "anse.one", "haff.two", "haf.two")),
)
NOTES = st.builds(
    Note,
    st.sampled_from(("", "", "haff", "Haff")),
    st.sampled_from(("hafenbuch-de", "logbuch-de")),
    st.sampled_from(("anna-berg", "karl-oster", "karl-ost")),
    st.sampled_from(("im Mai 1987", "im Mai 1987", "im Mia 1987", "it's")),
    st.sampled_from(("", "anse", "haf")),
    st.lists(ENTRIES, max_size=2, unique_by=lambda one: one.key),
)


class Edits(RuleBasedStateMachine):
    """Any sequence of edits of a small project, each followed by a check that remembers the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.project = testing.project(Path(self.folder.name), 0)
        self.raw = self.project.root / "raw"
        (self.raw / "notes").mkdir()
        for path in (self.raw / "sources").iterdir():
            path.write_text(
                "".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:3]), encoding="utf-8"
            )
        self.memory = checking.Memory(None)
        self.margin = patch.object(prints, "MARGIN", int(MARGIN * 1e9))
        self.margin.start()

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.margin.stop()
        self.folder.cleanup()

    def note(self, file: str) -> Path:
        """Return the path of a note."""
        return self.raw / "notes" / f"{file}.md"

    @rule(file=FILES, note=NOTES)
    def write(self, file: str, note: Note) -> None:
        """Add, change, break or mend a note."""
        self.note(file).write_text(note.text(file), encoding="utf-8")

    @rule(file=FILES, part=st.floats(0, 1))
    def save_half(self, file: str, part: float) -> None:
        """Leave the first part of a note."""
        if self.note(file).exists():
            text = self.note(file).read_text(encoding="utf-8")
            self.note(file).write_text(text[: int(len(text) * part)], encoding="utf-8")

    @rule(file=FILES)
    def remove(self, file: str) -> None:
        """Remove a note."""
        self.note(file).unlink(missing_ok=True)

    @rule(file=FILES, other=FILES)
    def rename(self, file: str, other: str) -> None:
        """Give a note the place of another."""
        if self.note(file).exists():
            self.note(file).replace(self.note(other))

    @rule(file=FILES)
    def touch(self, file: str) -> None:
        """Save a note as it is."""
        if self.note(file).exists():
            self.note(file).touch()

    @rule(file=st.sampled_from(tuple(MORE)))
    def add_or_remove(self, file: str) -> None:
        """Change the bibliography, the register or the ids that have been retired."""
        path, more = self.raw / file, MORE[file]
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(more, "") if more in text else text + more, encoding="utf-8")

    @rule(old=st.sampled_from(("karl-oster", "anna-berg")), new=st.sampled_from(("karl-ost", "anna-bert")))
    def change_authority(self, old: str, new: str) -> None:
        """Give a person another id, or its own again."""
        path = self.raw / "persons.csv"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(new, old) if new in text else text.replace(old, new), encoding="utf-8")

    @rule()
    def wait(self) -> None:
        """Let all files grow old."""
        time.sleep(MARGIN * 1.5)

    @invariant()
    def finds_what_a_build_finds(self) -> None:
        """Hold a build against three checks: with the memory of the disk, that of a process, and none."""
        found = rendered(gathering.gather(self.project).findings)
        assert rendered(checking.check(self.project)) == found
        assert rendered(checking.answer(self.project, self.memory).findings) == found
        assert rendered(checking.check(self.project, full=True)) == found


def rendered(findings: Iterable[Finding]) -> list[str]:
    return [*RENDERERS["text"](findings, lambda file: ())]


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=15, stateful_step_count=12)


def test_a_note_is_looked_at_again_when_no_other_has_its_name_any_more() -> None:
    met = Entry("two", True, ""), Entry("one", True, "haff.two")
    edits = Edits()
    edits.write("haff", Note("haff", "hafenbuch-de", "anna-berg", "im Mai 1987", "", [met[0]]))
    edits.write("anse", Note("haff", "hafenbuch-de", "anna-berg", "im Mai 1987", "", [met[1]]))
    edits.finds_what_a_build_finds()
    edits.remove("haff")
    edits.finds_what_a_build_finds()
    edits.teardown()
