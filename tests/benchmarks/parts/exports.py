"""Exports: what each costs as one list of a report grows over three decades, up to a megabyte."""

from collections.abc import Iterator

from tests.benchmarks.lists import LISTS, long_list
from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting

COUNTS = (100, 1_000, 10_000)
SECONDS, MEMORY = Goal(10), Goal(500)
"""Of the processor, and MiB at most: what no valid file under a megabyte may exceed."""


def measure(setting: Setting) -> Iterator[Result]:
    """For each list the dearest export of each size, and the memory of the largest."""
    for name in [*LISTS][:1] if setting.quick else LISTS:
        for count in COUNTS[:1] if setting.quick else COUNTS:
            told = setting.probe("exports", long_list(setting.scratch, name, count))
            dearest = max(told, key=lambda way: told[way][0])
            largest = max(told, key=lambda way: told[way][1])
            what = f"{count:,} {name}"
            yield Row("exports", f"{what}: {dearest}", "s", (told[dearest][0],), SECONDS)
            yield Row("exports", f"{what}: {largest}", "MiB", (told[largest][1],), MEMORY)
