"""In the real program: the first export by its dialog, and then the first preview. Tells times.

The reader looks at the dialog for a second before the click, in which the print engine is readied.
The preview is asked for in a process where nothing was exported before.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from tests.benchmarks.probes.program import shown
from viewer.app import Program

PATIENCE = 10.0


def main(what: str, look: int) -> None:
    """Do one of the two."""
    program, frames = shown()
    program.warm_up()
    _look(look)
    spent = _exported(program, look) if what == "export" else _previewed(program)
    frames.settle()
    print(json.dumps(spent))
    program.window.close()


def _exported(program: Program, look: int) -> float:
    output = program.window.output
    output.export()
    dialog = output.asking
    assert dialog is not None
    dialog.folder.setText(str(Path.cwd()))
    dialog.name.setText("exported")
    _look(look)
    loop = QEventLoop()
    output.exported.connect(loop.quit)
    QTimer.singleShot(int(PATIENCE * 1000), loop.quit)
    begun = time.perf_counter()
    dialog.export_button.click()
    loop.exec()
    spent = time.perf_counter() - begun
    file = Path("exported.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    file.unlink()
    return spent * 1000


def _previewed(program: Program) -> float:
    begun = time.perf_counter()
    program.window.output.print()
    preview = program.window.output.preview
    assert preview is not None
    while not preview.sheets.views and time.perf_counter() - begun < PATIENCE:
        program.qt.processEvents()
    program.qt.processEvents()
    assert preview.sheets.views
    spent = time.perf_counter() - begun
    preview.reject()
    return spent * 1000


def _look(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
