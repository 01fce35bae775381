"""`summitry schema`: print the JSON Schema of a note, or of the findings as a document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summitry.notes.json_schema import json_schema
from summitry_validation.rendering.document_schema import document_schema

if TYPE_CHECKING:
    import argparse

SCHEMAS = {"note": json_schema, "findings": document_schema}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "of",
        nargs="?",
        choices=SCHEMAS,
        default="note",
        help="the front matter of a note (the default), or what --format json prints",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, in ASCII, so that it is the same in every encoding."""
    print(json.dumps(SCHEMAS[arguments.of](), indent=2))
    return 0
