"""What every part is given: how much to measure, where, and processes in a home of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.forking import Forker

ROOT = Path(__file__).parents[2]
PATIENCE = 900


@dataclass(frozen=True, slots=True)
class Setting:
    """How much is measured (`pairs`, `quick`), and with what.

    `display` is a private X11 display, None where there is none. `others` are programs to compare
    with, by name. In a quick run, probes are forked by a `forker`.
    """

    scratch: Path
    pairs: int
    quick: bool
    display: str | None
    others: dict[str, str]
    imports: bool = False
    forker: Forker | None = None

    @property
    def platforms(self) -> tuple[str, ...]:
        """Where windows can be shown."""
        return ("x11", "offscreen") if self.display else ("offscreen",)

    @property
    def look(self) -> int:
        """Milliseconds that a reader looks about before the first click."""
        return 50 if self.quick else 1_000

    def environment(self, platform: str) -> dict[str, str]:
        """The variables of a process: nobody's settings, and this platform."""
        home = self.scratch / "home"
        folders = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE")}
        kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
        screen = {"DISPLAY": self.display or ""} if platform == "x11" else {}
        qt = {"QT_QPA_PLATFORM": "xcb" if platform == "x11" else "offscreen"}
        return {**kept, **folders, **screen, **qt, "HOME": str(home), "PYTHONPATH": str(ROOT)}

    def probe(self, name: str, *arguments: object, platform: str | None = None) -> Any:
        """Run a module of `tests.benchmarks.probes` in a new process; return what it tells."""
        command = [f"tests.benchmarks.probes.{name}", *map(str, arguments)]
        on = platform or self.platforms[0]
        if self.forker is not None:
            said = self.forker.said(command, self.environment(on), self.scratch)
        else:
            said = self.said([sys.executable, "-P", "-X", "faulthandler", "-m", *command], on)
        return json.loads(said.splitlines()[-1])

    def said(self, command: Sequence[str], platform: str = "offscreen") -> str:
        """What a command prints; an end with an error is ours, too."""
        done = subprocess.run(
            command,
            cwd=self.scratch,
            env=self.environment(platform),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command[-3:])} ended with an error:\n{done.stderr}")
        return done.stdout


_DROPPED = {
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "QT_STYLE_OVERRIDE",
    "QT_SCALE_FACTOR",
    "QT_PLUGIN_PATH",
    "PYTHONDONTWRITEBYTECODE",
}
