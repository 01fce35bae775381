"""All files of a package: the same input gives the same bytes, wherever and whenever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from summitry.publishing.bundle import package_files
from tiny import RELEASE, ROWS, TABLES

BUILD = """
import os, sys
from pathlib import Path
from tiny import RELEASE, ROWS, TABLES
from summitry.publishing.bundle import package_files
from summitry.publishing.staging import stage
os.umask(int(sys.argv[2], 8))
with stage(Path(sys.argv[1]), package_files(TABLES, ROWS, RELEASE)) as staged:
    staged.publish()
"""


@pytest.mark.parametrize(
    ("umask", "settings"),
    [
        (
            "022",
            {
                "LC_ALL": "C",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
                "TZ": "UTC",
                "PYTHONHASHSEED": "0",
            },
        ),
        ("077", {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Pyongyang", "PYTHONHASHSEED": "4711"}),
    ],
)
def test_locale_time_zone_umask_and_hash_seed_change_no_byte(
    tmp_path: Path, umask: str, settings: dict[str, str]
) -> None:
    subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path), umask],
        env={**os.environ, **settings},
        cwd=Path(__file__).parent,
        check=True,
    )
    expected = package_files(TABLES, ROWS, RELEASE)
    assert {path: (tmp_path / path).read_bytes() for path in expected} == expected


def test_the_order_of_rows_and_tables_in_memory_changes_no_byte() -> None:
    shuffled = {name: rows[::-1] for name, rows in reversed(list(ROWS.items()))}
    assert package_files(TABLES, shuffled, RELEASE) == package_files(TABLES, ROWS, RELEASE)


def test_the_descriptor_is_the_last_file() -> None:
    assert list(package_files(TABLES, ROWS, RELEASE)) == [
        "datapackage/talks.csv",
        "datapackage/talks.parquet",
        "datapackage/guests.csv",
        "datapackage/guests.parquet",
        "datapackage.json",
    ]
