"""A collection: its first rows, its index, searches, following changes; and how all that grows."""

from collections.abc import Iterator, Sequence
from math import log10
from pathlib import Path
from typing import Any

from tests.benchmarks.collections import written_collection
from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting

COUNTS = (10, 100, 1_000, 10_000)
LINEAR = Goal(1.1)
"""The exponent of the cost: 1 is linear; the tenth more is what noise can add."""

TIMES = 100
"""Searches; a look at all files is taken once for eleven of them."""

STEPS = ("first", "one", "check", "follow", "searches", "arrange")
FIRST = {500: Goal(300), 10_000: Goal(1_000)}
INDEXED, STEP, FOUND, ARRANGED = Goal(200), Goal(150), Goal(100), Goal(50)
CHECKED, SIZE, OVER = Goal(10), Goal(1.2), Goal(60)


def measure(setting: Setting) -> Iterator[Result]:
    """What somebody waits for at five hundred and ten thousand files, and the slopes."""
    most = 6 if setting.quick else 10_000
    for count in (most,) if setting.quick else (500, most):
        yield from _Measured(setting, count).rows()
    yield from _slopes(setting)


class _Measured:
    """A collection of so many reports, and what became of it."""

    def __init__(self, setting: Setting, count: int) -> None:
        self.count, self._setting = count, setting
        self._folder = written_collection(setting.scratch / f"collection-{count}", count)
        self._index = setting.scratch / f"collection-{count}.sqlite"
        self._told: dict[str, Any] = {}

    def rows(self) -> Iterator[Result]:
        """Without an index first, then the check that fills it, then with it."""
        rounds = 1 if self._setting.quick else 3
        bare = [self.told("first") for _ in range(rounds)]
        one = self.told("one")
        yield self._row("first rows, no index", "ms", _of(bare, "first"), FIRST.get(self.count))
        yield self._row("all rows, no index", "ms", _of(bare, "whole"))
        over = tuple(told["resident"] - one["resident"] for told in bare)
        yield self._row("memory over one report", "MiB", over, OVER)
        check = self.told("check")
        goal = CHECKED if self.count == 10_000 else None
        yield self._row("full check, processor time", "s", (check["check"],), goal)
        ratio = check["check"] / check["parsed"]
        yield self._row("full check, times what parsing alone takes", "×", (ratio,))
        yield self._row("index, times the files", "×", (check["share"],), SIZE)
        held = [self.told("first") for _ in range(rounds)]
        yield self._row("first rows, index", "ms", _of(held, "first"), INDEXED)
        yield self._row("all rows, index", "ms", _of(held, "whole"))
        follow = self.told("follow")
        yield self._row("rescan, nothing new", "ms", tuple(follow["same"]), STEP)
        yield self._row("rescan, a file changed", "ms", tuple(follow["changed"]), STEP)
        yield from self._searches()
        arranged = self.told("arrange")
        for what in ("sort", "filter"):
            yield Row("collection", f"{self.count:,} files: {what} the matrix, 99 of 100", "ms",
                      _most(arranged[what]), ARRANGED, worst=True)  # fmt: skip

    def told(self, step: str) -> Any:
        """What the probe tells of a step; a quick run, which is not about times, asks but once."""
        if not self._setting.quick:
            return _told(self._setting, (step,), self._folder, self._index)[step]
        self._told = self._told or _told(self._setting, STEPS, self._folder, self._index)
        return self._told[step]

    def _searches(self) -> Iterator[Result]:
        told = self.told("searches")
        for what, name in (("word", "whole"), ("beginning of a word", "begun")):
            yield Row("collection", f"{self.count:,} files: search for a {what}, 99 of 100", "ms",
                      _most(told[name]), FOUND, worst=True)  # fmt: skip

    def _row(
        self, what: str, unit: str, values: tuple[float, ...], goal: Goal | None = None
    ) -> Row:
        return Row("collection", f"{self.count:,} files: {what}", unit, values, goal)


def _told(setting: Setting, steps: Sequence[str], folder: Path, index: Path) -> dict[str, Any]:
    """What one process tells of some steps."""
    times = 4 if setting.quick else TIMES
    told: dict[str, Any] = setting.probe("collection", ",".join(steps), times, folder, index)
    return told


def _most(times: list[float]) -> tuple[float, ...]:
    """All but the hundredth part that took longest."""
    return tuple(sorted(times)[: max(1, len(times) * 99 // 100)])


def _of(told: list[Any], name: str) -> tuple[float, ...]:
    return tuple(one[name] for one in told)


def _slopes(setting: Setting) -> Iterator[Result]:
    """How the cost of rows and of a check grows over three decades of files."""
    counts = COUNTS[:2] if setting.quick else COUNTS
    costs: dict[str, list[float]] = {"all rows, no index": [], "full check": []}
    for count in counts:
        folder = written_collection(setting.scratch / f"slope-{count}", count, seed=2)
        index = Path(f"{folder}.sqlite")
        both: dict[str, Any] = {}
        for steps in (("first", "check"),) if setting.quick else (("first",), ("check",)):
            both |= _told(setting, steps, folder, index)
        costs["all rows, no index"].append(both["first"]["whole"])
        costs["full check"].append(both["check"]["check"])
    for name, spent in costs.items():
        told = ", ".join(f"{one:,.3g}" for one in spent)
        note = f"{told} for {', '.join(f'{count:,}' for count in counts)} files"
        for stretch, first in (("last decade", -2), ("whole range", 0)):
            slope = log10(spent[-1] / spent[first]) / log10(counts[-1] / counts[first])
            what = f"exponent in files, {stretch}: {name}"
            yield Row("collection", what, "", (slope,), LINEAR, note=note)
