"""Code that runs in a Python process of its own, because it changes, or ends, the process that it runs in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from summitry_validation.findings import Finding

TESTS = Path(__file__).parent

_REPORT = """
import json, resource, sys
from pathlib import Path
if gigabytes := int(sys.argv[2]):
    resource.setrlimit(resource.RLIMIT_AS, (gigabytes << 30, gigabytes << 30))
from summitry_validation.findings import FindingsError
root = Path(sys.argv[1])
try:
    exec(sys.stdin.read())
except FindingsError as error:
    print(json.dumps([[f.code, f.value, f.detail] for f in error.findings]))
else:
    print("[]")
"""


def findings_of(code: str, root: Path) -> list[Finding]:
    """Run `code`, which finds its folder as `root`, and return the findings with which it ended, if any."""
    facts = json.loads(run_elsewhere(code, root))
    return [Finding(code, value, detail=detail) for code, value, detail in facts]


def run_elsewhere(code: str, root: Path, seconds: float | None = None, gigabytes: int = 0) -> str:
    """Run `code`, which may end its process or take for ever, and return what it printed.

    It is ended after so many seconds, and has only so many gigabytes of memory where they are given.
    """
    command = [sys.executable, "-c", _REPORT, str(root), str(gigabytes)]
    run = subprocess.run(
        command, input=code, capture_output=True, text=True, check=False, cwd=TESTS, timeout=seconds
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


class Companion:
    """A process that runs `code` with a folder as its argument, a step for each word that we exchange."""

    def __init__(self, code: str, root: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-c", code, str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=TESTS,
        )

    def __enter__(self) -> Companion:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        with self._process:
            pass

    def says(self) -> str:
        """Wait for its next line, and return it."""
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def may_go_on(self) -> None:
        """Send it a line."""
        assert self._process.stdin
        self._process.stdin.write("go on\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()
