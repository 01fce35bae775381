"""How `summitry check --watch` answers: people see what has changed, editors see each run whole."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from summitry.checking.watching import change
from summitry.cli.printing import checked, count, report, show
from summitry_validation.rendering import headline

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from pathlib import Path

    from summitry.checking.snapshot import Snapshot
    from summitry.checking.watching import Change


def follow(answers: Iterable[Snapshot], arguments: argparse.Namespace, root: Path) -> int:
    """Print each answer as it comes, until Ctrl-C ends it as it should: then return 0."""
    last = None
    with suppress(KeyboardInterrupt):
        for now in answers:
            _print(last, now, arguments, root)
            sys.stdout.flush()
            last = now
    return 0


def _print(last: Snapshot | None, now: Snapshot, arguments: argparse.Namespace, root: Path) -> None:
    if arguments.format == "gcc":
        print("check: started")
        show(now.findings, arguments, root)
        print("check: finished")
    elif last is None or arguments.format != "text":
        report(now.findings, arguments, root, checked(now))
    else:
        _differ(change(last.findings, now.findings), now, arguments, root)


def _differ(changed: Change, now: Snapshot, arguments: argparse.Namespace, root: Path) -> None:
    print()
    show(changed.new, arguments, root)
    for finding in changed.gone:
        print(f"gone: {headline(finding)}")
    print(f"{checked(now)}, {count(now.findings)} ({len(changed.new)} new, {len(changed.gone)} gone)")
