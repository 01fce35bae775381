"""What the tests of hostile input share.

The corpus `hostile/<room>/<code>-<what>.<ending>` holds files that provoke the code in their name. A campaign
looks at more than every run of the tests can: `HOSTILE=100 pytest tests/test_hostile_*.py` takes a hundred
times as many examples.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

CORPUS = Path(__file__).parent / "hostile"
TIMES = int(os.environ.get("HOSTILE", "1"))


def each(room: str) -> pytest.MarkDecorator:
    """Let a test run for each file of a room of the corpus, as `path` and `code`."""
    paths = sorted((CORPUS / room).iterdir())
    files = [pytest.param(path, path.name.partition("-")[0], id=path.name) for path in paths]
    return pytest.mark.parametrize(("path", "code"), files)


def examples(number: int) -> settings:
    """Return settings with this number of examples, or as many times more as a campaign asks for."""
    slow = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    return settings(max_examples=number * TIMES, deadline=None, suppress_health_check=slow)
