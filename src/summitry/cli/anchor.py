"""`summitry anchor`: write a source's sentences as locators, ranges and hashes, without a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import anchoring, project, proofreading
from summitry.cli.printing import report, say
from summitry.cli.printing import source_arguments as arguments
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    import argparse

__all__ = ["arguments", "run"]


def run(arguments: argparse.Namespace) -> int:
    """Write raw/sources/KEY.csv; then words that a note quotes and the text does not have there are findings.

    What cannot be read is a finding too, and nothing is written.
    """
    here = project.find(arguments.root)
    anchors = anchoring.anchor(here, arguments.key, arguments.text)
    paragraphs = len({one.paragraph for one in anchors})
    size = f"{several(len(anchors), 'sentence')} in {several(paragraphs, 'paragraph')}"
    done = f"raw/sources/{arguments.key}.csv: {size}"
    proof = proofreading.proofread(here, arguments.key, arguments.text)
    if proof.notes or proof.findings:
        say(f"{done}, written", arguments)
        done = f"{several(proof.phrases, 'phrase')} of {several(proof.notes, 'note')} compared with the text"
    return report(proof.findings, arguments, here.root, done)
