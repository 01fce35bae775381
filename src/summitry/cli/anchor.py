"""`summitry anchor`: write a source's sentences as locators, ranges and hashes, without a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import anchoring, project
from summitry.cli.printing import add_format, add_root, add_source, report

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    add_source(parser)
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write raw/sources/KEY.csv; what cannot be read is a finding, and nothing is written."""
    here = project.find(arguments.root)
    anchors = anchoring.anchor(here, arguments.key, arguments.text)
    paragraphs = len({one.paragraph for one in anchors})
    done = f"raw/sources/{arguments.key}.csv: {len(anchors)} sentences in {paragraphs} paragraphs"
    return report((), arguments, here.root, done)
