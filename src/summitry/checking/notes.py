"""The check of all notes: what is remembered of a note stands as long as its contents, and what it asked, do.

First every note is looked at alone, with the ids of other notes taken for granted. Then all ids are known,
and what does not hold in their light is looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from summitry.assembly import coverage, index
from summitry.checking.crew import each
from summitry.checking.desk import Desk, Look
from summitry.checking.entries import Entries, Entry
from summitry.checking.judge import Judge
from summitry.checking.made import Made
from summitry.checking.prints import fingerprint
from summitry_validation.catalogue import failed
from summitry_validation.findings import Finding, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.checking.prints import Tree
    from summitry.project import Project


class Checked(NamedTuple):
    """Every finding; what to remember, if no note changed on the way; and whether all prints vouch for it."""

    findings: list[Finding]
    entries: Entries | None
    trusted: bool


def check(project: Project, tree: Tree, known: Entries, code: str) -> Checked:
    """Return what is wrong with the notes of a tree; the `known` entries spare the work that they tell of."""
    desk = Desk(project)
    if (known.code, known.ground) != (code, desk.digest):
        known = Entries(code, desk.digest, tuple(desk.ground.findings))
    looks = _looks(tree, known, desk)
    judge = Judge(desk, Made(look.entry for look in looks.values()), Made(known.notes.values()))
    again = {file: _again(file, desk, judge) for file, look in looks.items() if not judge.holds(look)}
    entries = [judge.settled(look) for look in {**looks, **again}.values()]
    findings = _all([*known.findings, *_findings(entries, desk, judge)], entries, desk)
    if any(look.entry.digest != looks[file].entry.digest for file, look in again.items()):
        return Checked(findings, None, False)
    read = all(desk.prints.values()) and all(one.digest for one in entries)
    return Checked(findings, _kept(entries, tree, known, judge), read and not tree.young)


def _looks(tree: Tree, known: Entries, desk: Desk) -> dict[str, Look]:
    """Return a first look at each note, or what is remembered of it."""
    prints = {file: print for file, print in known.prints.items() if print}
    fresh = [file for file in tree.notes if prints.get(file) != tree.prints[file]]
    looks = dict(zip(fresh, each(partial(_first, tree=tree, known=known, desk=desk), fresh), strict=True))
    return {file: looks.get(file) or Look(known.notes[file]) for file in tree.notes}


def _first(file: str, tree: Tree, known: Entries, desk: Desk) -> Look:
    content, entry = desk.read(file), known.notes.get(file)
    if entry and entry.digest == fingerprint(content) != "":
        return Look(entry)
    return desk.look(file, content, unread=tree.names)


def _again(file: str, desk: Desk, judge: Judge) -> Look:
    return desk.look(file, desk.read(file), judge.made)


def _findings(entries: Sequence[Entry], desk: Desk, judge: Judge) -> Iterator[Finding]:
    for one in entries:
        yield from one.findings
        yield from () if judge.shares(one) else one.clashes
    for name in judge.made.shared:
        notes = (desk.note(one.file) for one in entries if one.makes and one.name == name)
        yield from index.clashes((id for note in notes if note for id in index.ids(note)), desk.known)


def _all(found: Sequence[Finding], entries: Sequence[Entry], desk: Desk) -> list[Finding]:
    """Return all findings in their order, with those on coverage where no error keeps rows back."""
    return ordered(found if failed(found) else [*found, *_uncovered(entries, desk)])


def _uncovered(entries: Sequence[Entry], desk: Desk) -> Iterator[Finding]:
    """Yield what is wrong with the coverage of the sources; here a note stands for each row that it makes."""
    cited: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in entries:
        cited[one.source] += [(one.name, locator) for locator in one.cited.split()]
    world = desk.ground.world
    yield from coverage.findings(coverage.covered(world, cited), world)


def _kept(entries: Sequence[Entry], tree: Tree, known: Entries, judge: Judge) -> Entries:
    """Return what to remember: nothing of notes that share their name, or could not be read."""
    notes = {one.file: one for one in entries if one.digest and not judge.shares(one)}
    prints = {file: "" if file in tree.young else tree.prints[file] for file in notes}
    return Entries(known.code, known.ground, known.findings, prints, notes)
