"""`summitry view`: print a view of the published tables as CSV, for R and for spreadsheets."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from summitry.publishing.csv_files import csv_bytes
from summitry.views.declarations import declaration, only, records
from summitry.views.functions import VIEWS, function

if TYPE_CHECKING:
    import argparse

    from summitry.views.functions import Parameter


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare each view with the parameters of its function; there is one format, which has no findings."""
    parser.set_defaults(format="csv")
    views = parser.add_subparsers(title="views", metavar="VIEW", required=True, dest="view")
    for name in VIEWS:
        summary = declaration(name).description
        one = views.add_parser(name, help=declaration(name).title, description=summary)
        for parameter in function(name).parameters:
            _add(parameter, one)


def run(arguments: argparse.Namespace) -> int:
    """Print the view, its cells as in the published CSV files; findings go where they cannot mix with it."""
    view = function(arguments.view)
    frame = view.call(**{one.name: getattr(arguments, one.name) for one in view.parameters})
    sys.stdout.buffer.write(csv_bytes(only(declaration(view.name), frame.columns), records(frame)))
    return 0


def _add(parameter: Parameter, parser: argparse.ArgumentParser) -> None:
    if parameter.is_switch:
        parser.add_argument(f"--{parameter.name}", action="store_true", help=parameter.says)
    else:
        parser.add_argument(parameter.name, metavar=parameter.name.upper(), help=parameter.says)
