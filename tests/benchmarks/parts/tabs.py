"""Tabs and charts: from the request to the painted frame, the first time and after."""

from collections.abc import Iterator

from tests.benchmarks.results import Goal, Result, Row
from tests.benchmarks.setting import Setting
from viewer.presentation.tabs import TABS

FIRST, LATER = Goal(50), Goal(16)


def measure(setting: Setting) -> Iterator[Result]:
    """Every tab first in processes of its own; later visits by turns in all of them."""
    tabs = [tab.id for tab in TABS if tab.id != "overview"]
    tried = tabs[-1:] if setting.quick else tabs
    rounds = 1 if setting.quick else 10
    times = 1 if setting.quick else max(3, setting.pairs // 3)
    runs = {
        tab: [setting.probe("tabs", rounds, tab, setting.look) for _ in range(times)]
        for tab in tried
    }
    platform = setting.platforms[0]
    for tab, told in runs.items():
        first = tuple(run["first"][tab] for run in told)
        what = f"{tab}, first visit{' (the first chart)' if tab == 'metrics' else ''}"
        yield Row("tabs", f"{platform}: {what}", "ms", first, FIRST)
    every = [run for told in runs.values() for run in told]
    for tab in ("overview", *tabs):
        later = tuple(time for run in every for time in run["later"][tab])
        yield Row("tabs", f"{platform}: {tab}, later", "ms", later, LATER)
    charts = tuple(time for run in every for time in run["charts"])
    yield Row("tabs", f"{platform}: another metric’s chart and table", "ms", charts, FIRST)
