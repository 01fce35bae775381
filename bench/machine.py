"""The machine on which something was measured, without its name."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

import pandas as pd
import yaml


def machine() -> str:
    """Return the processor, the system and the versions that matter, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    libraries = f"PyYAML {yaml.__version__}, pandas {pd.__version__}"
    return f"{_processor()}, {os.cpu_count()} processors, {platform.system()}, {python}, {libraries}"


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    named = (
        re.search(r"model name\s*:\s*(.+)", facts.read_text(encoding="utf-8")) if facts.is_file() else None
    )
    return named[1] if named else platform.machine()
