"""Growth: what ten, a thousand and ten thousand findings cost, and how cost grows with each."""

import sys
import time
from collections.abc import Iterator
from math import log10
from typing import Any

from tests.benchmarks.reports import Size, size_of, written
from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting

COUNTS = (10, 100, 1_000, 10_000)
LINEAR = Goal(1.1)
"""The exponent of the cost: 1 is linear; the tenth more is what noise can add."""

STALL, FRAME, KEY = Goal(100), Goal(16), Goal(100)


def measure(setting: Setting) -> Iterator[Result]:
    """The command line, the window, and the slopes."""
    counts = COUNTS[:1] if setting.quick else COUNTS
    yield from _checked(setting, counts)
    for findings in counts[-1:] if setting.quick else (10, 1_000, 10_000):
        yield from _opened(setting, findings)
    yield from _slopes(setting)


def _checked(setting: Setting, counts: tuple[int, ...]) -> Iterator[Result]:
    times: dict[int, list[float]] = {count: [] for count in counts}
    files = {count: written(setting.scratch, size_of(count)) for count in counts}
    for _ in range(_rounds(setting)):
        for count, file in files.items():
            begun = time.perf_counter()
            setting.said([sys.executable, "-P", "-m", "viewer", "check", str(file)])
            times[count].append((time.perf_counter() - begun) * 1000)
    for count, spent in times.items():
        yield Row("growth", f"check of {count:,} findings, whole process", "ms", tuple(spent))


def _opened(setting: Setting, findings: int) -> Iterator[Result]:
    file = written(setting.scratch, size_of(findings))
    runs = [
        setting.probe("opening", file, 3 if setting.quick else 120)
        for _ in range(1 if setting.quick else max(1, setting.pairs // 5))
    ]
    many = f"{findings:,} findings"

    def row(what: str, name: str, goal: Goal | None = None, *, worst: bool = False) -> Row:
        values = tuple(value for run in runs for value in _values(run, name))
        return Row("growth", f"{many}: {what}", "ms", values, goal, worst)

    yield row("opened and on the screen", "open")
    yield row("window stands still while opening", "stall", STALL, worst=True)
    for tab in ("criteria", "strengths", "metrics", "about"):
        yield row(f"{tab}, first visit", f"tabs.{tab}")
    for tab in ("strengths", "metrics"):
        if all(run[f"scroll {tab}"] for run in runs):
            yield row(f"{tab}, a frame of scrolling", f"scroll {tab}", FRAME)
            yield row(f"{tab}, a frame of scrolling", f"scroll {tab}", worst=True)
        yield row(f"{tab}, a key in the filter", f"filter {tab}", KEY)
        yield row(f"{tab}, a key in the filter", f"filter {tab}", worst=True)
        yield row(f"{tab}, down by a key", f"choose {tab}", KEY)
    yield row("a key in Find", "search", KEY)
    yield row("a key in Find", "search", worst=True)
    for when in ("before", "after"):
        resident = tuple(run[when]["resident"] for run in runs)
        yield Row("growth", f"{many}: resident memory, {when} all that", "MiB", resident)


def _values(run: Any, name: str) -> list[float]:
    for key in name.split("."):
        run = run[key]
    return run if isinstance(run, list) else [run]


def _slopes(setting: Setting) -> Iterator[Result]:
    """Reading and presenting as one thing grows and the others stay."""
    most = 100 if setting.quick else 10_000
    least = most // 1_000 or 1
    grown = {
        "findings": [Size(count, 2) for count in _decades(least, most)],
        "metrics": [Size(10, count) for count in _decades(least, most)],
        "observations": [Size(10, 2, count) for count in _decades(max(least, 10), most)],
    }
    for name, sizes in grown.items():
        files = [written(setting.scratch, size) for size in sizes]
        told = setting.probe("reading", _rounds(setting), *files)
        for stage in told[0]:
            quickest = [min(run[stage]) for run in told]
            slope = _slope(sizes, name, quickest)
            what = f"exponent in {name}, of the quickest: {stage}"
            yield Row("growth", what, "", (slope,), LINEAR)


def _decades(least: int, most: int) -> list[int]:
    return [10**power for power in range(int(log10(least)), int(log10(most)) + 1)]


def _slope(sizes: list[Size], name: str, times: list[float]) -> float:
    """The slope of the last decade, both axes in logarithms: there, fixed costs drown."""
    before, last = sizes[-2:]
    decades = log10(getattr(last, name) / getattr(before, name))
    return log10(times[-1] / times[-2]) / decades


def _rounds(setting: Setting) -> int:
    return 1 if setting.quick else max(3, setting.pairs // 3)
