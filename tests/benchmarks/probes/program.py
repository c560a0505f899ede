"""The real program within a probe: started, shown, and painted."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.painting import Frames
from viewer.app import Program, build_application


def shown(files: Sequence[Path] = ()) -> tuple[Program, Frames]:
    """Start as the command does, and wait until everything is painted."""
    sys.argv[1:] = []
    settings = Path("settings.json")
    settings.unlink(missing_ok=True)  # a probe before may have left another tab in front
    program = build_application(files, settings)
    frames = Frames(program.window)
    program.window.show()
    gc.freeze()  # as `run` does
    gc.enable()
    frames.settle()
    assert program.window.isVisible()
    return program, frames
