"""What loads what: the contract and the findings come without pandas, pyarrow or pandera."""

from __future__ import annotations

import subprocess
import sys

import pytest

import summitry_validation


@pytest.mark.parametrize(
    "module",
    [
        "summitry_validation",
        "summitry_validation.contract",
        "summitry_validation.catalogue",
        "summitry",
        "summitry.cli",
    ],
)
def test_a_light_module_loads_nothing_heavy(module: str) -> None:
    heavy = ("pandas", "pyarrow", "pandera", "numpy", "narwhals")
    script = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert shown == "[]\n"


def test_the_public_names_are_there_and_no_others() -> None:
    assert set(dir(summitry_validation)) == {"InvalidTable", "read", "rules", "schemas", "validate"}
    with pytest.raises(AttributeError, match="no 'red'"):
        _ = summitry_validation.red


def test_the_package_is_a_command_of_its_own(tmp_path: object) -> None:
    command = [sys.executable, "-m", "summitry_validation", f"{tmp_path}/datapackage.json"]
    shown = subprocess.run(command, check=False, capture_output=True, text=True)
    assert shown.returncode == 1
    assert "error X002" in shown.stdout
