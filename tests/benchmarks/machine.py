"""On what the measuring was done: the machine and the versions, and nothing that names a place."""

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from viewer import __version__

PACKAGES = "pyside6-essentials pydantic pyqtgraph numpy typst pypdfium2".split()


def machine() -> dict[str, str]:
    """Processor, cores, system and versions."""
    packages = {name: version(name) for name in PACKAGES}
    return {
        "measured": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "processor": f"{_processor()}, {len(os.sched_getaffinity(0))} cores",
        "memory": f"{_memory():.0f} GiB",
        "system": _system(),
        "Python": platform.python_version(),
        "Inspection Viewer": __version__,
        **packages,
    }


def as_text(facts: dict[str, str]) -> str:
    """The facts on a few lines."""
    first = [facts[name] for name in ("measured", "processor", "memory", "system")]
    rest = [f"{name} {value}" for name, value in facts.items() if value not in first]
    return f"{'; '.join(first)}\n{', '.join(rest)}"


def load() -> float:
    """How many processes wanted to run in the last minute: above a core each, all is slower."""
    return os.getloadavg()[0]


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.machine()


def _memory() -> float:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal:"):
            return int(line.split()[1]) / 2**20
    return 0.0


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
