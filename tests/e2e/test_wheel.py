import subprocess
import sys
from pathlib import Path

CHECK = Path(__file__).parents[2] / "scripts" / "lib" / "check_wheel.py"


def test_that_the_wheel_opens_the_shipped_report_in_an_empty_environment() -> None:
    result = subprocess.run(
        [sys.executable, "-P", CHECK], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
