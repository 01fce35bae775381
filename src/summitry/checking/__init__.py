"""Check: what is wrong in raw/, without building anything, and without pandas, pyarrow or pandera.

Rules for whole tables, such as which currency was in use when, are left to a build, which makes the tables.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from summitry.checking import prints
from summitry.checking.memory import Memory
from summitry.checking.snapshot import Snapshot
from summitry.publishing.recovery import finish

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summitry.project import Project
    from summitry_validation.findings import Finding

__all__ = ["Memory", "among", "answer", "check"]


def check(project: Project, full: bool = False) -> Sequence[Finding]:
    """Return every finding about the notes and what they refer to; those on whole tables come with a build.

    What has not changed since the last check is not read again, unless the check is to be `full`; the
    findings are the same.
    """
    return answer(project, Memory(None if full else project.root)).findings


def among(found: Snapshot, files: Collection[str]) -> Snapshot:
    """Return what was found in these notes, by their files; without any, all that was found."""
    if not files:
        return found
    theirs = tuple(one for one in found.findings if one.place and one.place.file in files)
    return replace(found, notes=len(files), findings=theirs)


def answer(project: Project, memory: Memory) -> Snapshot:
    """Return what stands in raw/ now and what is wrong with it, and leave the next check what it needs."""
    finish(project.root)
    tree = prints.tree(project.root, memory.code)
    last = memory.snapshot
    if last and last.digest == tree.digest:
        return last
    # The grammars, and what reads YAML and BibTeX, take longer to load than all else takes.
    checked = import_module("summitry.checking.notes").check(project, tree, memory.entries, memory.code)
    now = Snapshot(tree.digest, len(tree.notes), checked.findings)
    memory.keep(now if checked.trusted else None, checked.entries)
    return now
