"""`summitry view`: print a view of the published tables as CSV, for R and for spreadsheets."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.cli.printing import report
from summitry.publishing.csv_files import csv_bytes
from summitry.views.declarations import declaration, only, records
from summitry.views.functions import VIEWS, function
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    import argparse

    from summitry.views.functions import Parameter


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare each view with the parameters of its function."""
    views = parser.add_subparsers(title="views", metavar="VIEW", required=True, dest="view")
    for name in VIEWS:
        summary = declaration(name).description
        one = views.add_parser(name, help=declaration(name).title, description=summary)
        for parameter in function(name).parameters:
            _add(parameter, one)


def run(arguments: argparse.Namespace) -> int:
    """Print the view, its cells as in the published CSV files; findings go where they cannot mix with it."""
    view = function(arguments.view)
    try:
        frame = view.call(**{one.name: getattr(arguments, one.name) for one in view.parameters})
    except FindingsError as error:
        with redirect_stdout(sys.stderr):
            return report(error.findings, arguments, Path.cwd())
    sys.stdout.buffer.write(csv_bytes(only(declaration(view.name), frame.columns), records(frame)))
    return 0


def _add(parameter: Parameter, parser: argparse.ArgumentParser) -> None:
    if parameter.is_switch:
        parser.add_argument(f"--{parameter.name}", action="store_true", help=parameter.says)
    else:
        parser.add_argument(parameter.name, metavar=parameter.name.upper(), help=parameter.says)
