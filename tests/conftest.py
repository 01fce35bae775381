"""Fixtures that several rooms share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

import projects

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

# A slow machine is no failure: no example has a deadline, and none is too slow to draw.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of this repository's raw files, free to be spoilt."""
    return projects.copy(tmp_path)
