"""The probes of a quick run: forked from one process that has imported what all of them need.

    python -P -m tests.benchmarks.forking     reads a request in a line of JSON, and answers in one

A quick run is about whether a probe works, not about times; to import the program takes longer than
most probes take.
"""

import importlib
import json
import os
import pkgutil
import runpy
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks import probes


class Forker:
    """Has probes run one after the other."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def said(self, command: Sequence[str], environment: dict[str, str], folder: Path) -> str:
        """What a probe prints; an end with an error is ours, too."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"command": command, "environment": environment, "folder": str(folder)}
        self._process.stdin.write(f"{json.dumps(asked)}\n")
        self._process.stdin.flush()
        status, said = json.loads(self._process.stdout.readline())
        if status:
            raise RuntimeError(f"{' '.join(command)} ended with an error:\n{said}")
        return str(said)


@contextmanager
def forker(environment: dict[str, str]) -> Iterator[Forker]:
    """Have the process there for as long as probes are run."""
    command = [sys.executable, "-P", "-X", "faulthandler", "-m", "tests.benchmarks.forking"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield Forker(process)
        process.communicate()


def main() -> None:
    """Answer until nobody asks any more."""
    import viewer.ui
    import viewer.ui.charts.view  # noqa: F401

    for module in pkgutil.iter_modules(probes.__path__, f"{probes.__name__}."):
        importlib.import_module(module.name)
    for line in sys.stdin:
        asked = json.loads(line)
        printed = Path(asked["folder"], "printed")
        child = os.fork()
        if not child:
            _probe(asked, printed)
            return
        _, status = os.waitpid(child, 0)
        print(json.dumps([status, printed.read_text("utf-8")]), flush=True)


def _probe(asked: dict[str, Any], printed: Path) -> None:
    """In the process that was forked: be the probe."""
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    with printed.open("wb") as stream:
        for told in (sys.stdout, sys.stderr):
            os.dup2(stream.fileno(), told.fileno())
    os.close(sys.stdin.fileno())
    module, *arguments = asked["command"]
    sys.argv[1:] = arguments
    del sys.modules[module]
    runpy.run_module(module, run_name="__main__")


if __name__ == "__main__":
    main()
