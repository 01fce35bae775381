"""`summitry validate`: check a published package from the outside, as a stranger would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.cli.printing import add_format, report
from summitry_validation import inspection

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "path", nargs="?", default="datapackage.json", help="the descriptor of the package, or its folder"
    )
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Validate the package; return 1 where a finding is an error."""
    path = inspection.described(arguments.path)
    return report(inspection.validate(path), arguments, path.parent, f"{path} validated")
