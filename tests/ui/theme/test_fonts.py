import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SAID = """
from viewer.app import build_application
program = build_application()
print(program.qt.font().family())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="typefaces are found in another way here")
def test_that_where_there_is_no_typeface_menus_wear_the_report_s(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>", "utf-8")
    done = subprocess.run(
        [sys.executable, "-P", "-c", SAID],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "FONTCONFIG_FILE": str(bare),
            "XDG_CONFIG_HOME": str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "Source Sans Pro"
