"""Names: a phrase such as "im Weißen Haus" or "U.S.S.R." as the row of a table that bears the name."""

from summitry.normalize.names.index import NameRow, Names
from summitry.normalize.names.reading import read, reading

__all__ = ["NameRow", "Names", "read", "reading"]
