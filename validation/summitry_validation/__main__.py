"""`python -m summitry_validation [PATH]`: validate a package and print its findings."""

from __future__ import annotations

import argparse
import sys

from summitry_validation.catalogue import failed
from summitry_validation.inspection import validate
from summitry_validation.rendering import RENDERERS


def main() -> int:
    """Return 0 when the package is valid, 1 on errors; argparse leaves with 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m summitry_validation", description=__doc__)
    parser.add_argument(
        "path", nargs="?", default="datapackage.json", help="the descriptor of the package, or its folder"
    )
    parser.add_argument("--format", choices=RENDERERS, default="text", help="how findings are shown")
    arguments = parser.parse_args()
    findings = validate(arguments.path)
    for line in RENDERERS[arguments.format](findings, lambda file: ()):
        print(line)
    return int(failed(findings))


if __name__ == "__main__":
    sys.exit(main())
