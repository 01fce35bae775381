"""How a package and its files are read: what every descriptor of ours says alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE: Mapping[str, Any] = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"}
TABLE: Mapping[str, Any] = {
    "type": "table",
    "profile": "tabular-data-resource",  # frictionless for R refuses a resource without it
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
    "dialect": {
        "delimiter": ",",
        "lineTerminator": "\n",
        "quoteChar": '"',
        "doubleQuote": True,
        "header": True,
    },
}
TWIN: Mapping[str, Any] = {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}

# What else a descriptor may say: of the package for people, of each file where and what it is.
OF_PACKAGE = frozenset(
    ("name", "title", "description", "version", "created", "licenses", "contributors", "sources", "keywords")
) | {"resources"}
OF_TABLE = frozenset(("name", "title", "description", "path", "bytes", "hash", "schema", "alternates"))
OF_TWIN = frozenset(("path", "bytes", "hash"))
