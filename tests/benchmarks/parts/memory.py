"""Memory: what the program holds beside a bare window, and whether use makes it grow."""

from collections.abc import Iterator

from tests.benchmarks.lists import long_list
from tests.benchmarks.parts.start import pairs
from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting

OVER = Goal(40)
LARGE = Goal(120)
"""MiB that a report of a megabyte may take, whatever it has much of, with every tab visited."""

LONG = ("criteria", "findings", "metrics", "line breaks", "bodies", "periods", "values")
LEAK = Goal(4)
"""KiB for each round: what the allocator's noise can amount to over hundreds of them."""

NONE = Goal(0)
PLAIN = ("criteria", "strengths", "about")


def measure(setting: Setting) -> Iterator[Result]:
    """At rest by turns with a bare window; after every tab but the one with charts; in use."""
    platform = setting.platforms[0]
    found = pairs(setting, platform, most=5)
    bare = tuple(one.resident for one, _ in found)
    ours = tuple(one.resident for _, one in found)
    yield Row("memory", f"{platform}: bare window, resident", "MiB", bare)
    yield Row("memory", f"{platform}: the report open, resident", "MiB", ours)
    yield Row("memory", f"{platform}: the report open, at most", "MiB",
              tuple(one.peak for _, one in found))  # fmt: skip
    over = tuple(b - a for a, b in zip(bare, ours, strict=True))
    yield Row("memory", f"{platform}: the report over the bare window", "MiB", over, OVER)
    tabs = setting.probe("tabs", 1, "metrics", setting.look)
    more = tabs["after all"]["resident"] - tabs["started"]["resident"]
    yield Row("memory", f"{platform}: what every tab and chart adds", "MiB", (more,))
    yield from _long_lists(setting)
    yield from _growth(setting)


def _long_lists(setting: Setting) -> Iterator[Result]:
    for name in LONG[:1] if setting.quick else LONG:
        file = long_list(setting.scratch, name, 100 if setting.quick else 10_000)
        told = setting.probe("visits", file, platform="offscreen")
        more = (told["most"] - told["before"],)
        yield Row("memory", f"what a megabyte of {name} adds, on every tab", "MiB", more, LARGE)


def _growth(setting: Setting) -> Iterator[Result]:
    for name, unit, rounds in (
        ("switches", "tab switch", 2_000),
        ("reports", "report opened and left", 500),
        ("windows", "window opened and closed", 500),
    ):
        told = setting.probe("wear", name, 4 if setting.quick else rounds)
        many = f"over {told['rounds']:,} rounds"
        yield Row("memory", f"each {unit}, {many}", "KiB", (told["grown"],), LEAK)
        yield Row("memory", f"widgets left by it, {many}", "", (told["widgets"],), NONE)
        yield Row("memory", f"Python’s Qt objects left, {many}", "", (told["objects"],), NONE)
