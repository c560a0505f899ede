"""Before the first click, the other tabs' modules are there; what is heavy is not."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.test_imports import LATE

ROOT = Path(__file__).resolve().parents[3]
WARMED = f"""
import os, sys, threading
from pathlib import Path
import viewer.ui
from PySide6.QtCore import QEventLoop
from viewer.app import build_application
program = build_application([], Path(os.environ["SETTINGS"]))
program.window.show()
program.qt.processEvents()
from viewer.presentation.tabs import TABS
from viewer.resources import shipped_collection
from viewer.ui.startup.preload import Preloader
from viewer.ui.window.tab_table import TAB_WIDGETS
loop = QEventLoop()
warming = Preloader(program.hub)
warming.destroyed.connect(loop.quit)
warming.begin()
loop.exec()
before = set(sys.modules)
for tab in TABS:
    tab.content(program.hub.state, program.hub.state.report_file.index)
    TAB_WIDGETS[tab.id]()
new = {{name for name in set(sys.modules) - before if name.startswith("viewer.")}}
print(sorted(new), [name for name in {LATE} if name in sys.modules])

class Watch:
    # Notes what is imported where the window lives.
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is threading.main_thread() and name.startswith("viewer."):
            waited.append(name)

waited = []
sys.meta_path.insert(0, Watch())
program.hub.changed.connect(lambda state: state.collections and loop.quit())
program.hub.open_file(shipped_collection("area-assurance"))
loop.exec()
assert program.window.stack.collection.tab() is not None
print([name for name in waited if ".collection." in name])
program.window.close()
program.hub.deleteLater()
"""


def test_that_no_page_waits_for_its_modules_and_nothing_heavy_is_loaded(home: Path) -> None:
    also = {"SETTINGS": str(home / "settings.json"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", WARMED],
        env=os.environ | also, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["[] []", "[]"]
