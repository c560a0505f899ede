"""The types hold, as strictly as mypy can see them: beside the other tests, for it takes long."""

import subprocess
import sys

from tests.architecture.sources import ROOT


def test_that_types_hold() -> None:
    command = [sys.executable, "-m", "mypy", "--no-error-summary"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
