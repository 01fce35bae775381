"""What one check leaves to the next: in this process, and in the cache of a project."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summitry.checking import files
from summitry.checking.entries import entries
from summitry.checking.loaded import code
from summitry.checking.snapshot import snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.checking.entries import Entries
    from summitry.checking.snapshot import Snapshot

SNAPSHOT, ENTRIES = "check.json", "check-notes.json"


class Memory:
    """The last snapshot and the last entries, read from the cache of a root when they are first asked for.

    Without a root there is nothing to read, and nothing is written. `code` stands for what reads the notes,
    as it was loaded.
    """

    def __init__(self, root: Path | None) -> None:
        self.root = root
        self.code = code()

    @cached_property
    def snapshot(self) -> Snapshot | None:
        """Return what the last check saw and found."""
        return snapshot(self._load(SNAPSHOT))

    @cached_property
    def entries(self) -> Entries:
        """Return what is remembered of each note."""
        return entries(self._load(ENTRIES))

    def keep(self, snapshot: Snapshot | None, entries: Entries | None) -> None:
        """Remember these from now on; of what is None, what was remembered before stays."""
        if entries and entries != self.entries:
            self.entries = entries
            self._save(ENTRIES, entries.text)
        if snapshot:
            self.snapshot = snapshot
            self._save(SNAPSHOT, snapshot.text)

    def _load(self, name: str) -> str:
        return files.load(self.root, name) if self.root else ""

    def _save(self, name: str, text: str) -> None:
        if self.root:
            files.save(self.root, name, text)
