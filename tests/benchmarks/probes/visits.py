"""A report is opened and every tab visited. Tells MiB: at the start, after it, and at most."""

import json
import resource
import sys
from pathlib import Path

from tests.benchmarks.probes.program import shown
from viewer.presentation.tabs import TABS
from viewer.store.session.place import Place

PAGE = 4096 / 2**20


def main(file: Path) -> None:
    """Open the report, and go through the tabs twice."""
    program, frames = shown()
    before = _resident()
    program.hub.open_now(file)
    for place in [Place(tab.id) for tab in TABS] * 2:
        program.hub.go(place)
        frames.settle()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"before": before, "after": _resident(), "most": most}))
    program.window.close()


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE


if __name__ == "__main__":
    main(Path(sys.argv[1]))
