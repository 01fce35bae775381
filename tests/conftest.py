"""Fixtures that several rooms share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import projects

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of this repository's raw files, free to be spoilt."""
    return projects.copy(tmp_path)
