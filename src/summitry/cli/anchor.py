"""`summitry anchor`: write a source's sentences as locators, ranges and hashes, without a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import anchoring, project
from summitry.cli.printing import report
from summitry.cli.printing import source_arguments as arguments

if TYPE_CHECKING:
    import argparse

__all__ = ["arguments", "run"]


def run(arguments: argparse.Namespace) -> int:
    """Write raw/sources/KEY.csv; what cannot be read is a finding, and nothing is written."""
    here = project.find(arguments.root)
    anchors = anchoring.anchor(here, arguments.key, arguments.text)
    paragraphs = len({one.paragraph for one in anchors})
    done = f"raw/sources/{arguments.key}.csv: {len(anchors)} sentences in {paragraphs} paragraphs"
    return report((), arguments, here.root, done)
