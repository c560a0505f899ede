"""The print preview, used as somebody does who compares its forms."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SWITCHED = """
from pathlib import Path
import viewer.ui
from PySide6.QtWidgets import QApplication
from tests.proof.settling import settle
from viewer.app import build_application
from viewer.ui.paper.preview import PrintPreview

program = build_application((), Path("{home}/settings.json"))
program.window.show()
settle(program)
program.window.actions_by_id["print"].trigger()
settle(program)
preview = QApplication.activeModalWidget()
assert isinstance(preview, PrintPreview)
for form in (1, 0, 1, 0):
    preview.options.form.setCurrentIndex(form)
    settle(program)
    print(preview.pages.count())
program.window.close()
"""


def test_that_a_shorter_form_can_follow_a_longer_one_in_the_preview(home: Path) -> None:
    """In a process of its own: what goes wrong within Qt ends it."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", SWITCHED.format(home=home)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stderr
    long, short, again, shorter = map(int, done.stdout.split())
    assert (long, short) == (again, shorter)
    assert long > short == 1
