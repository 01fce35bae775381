"""Tables that are copied from raw files: authorities, sources, passages, codelists, retired ids."""

from __future__ import annotations
