"""Each tab shows what is chosen in it, and a long report is worked out beforehand."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import criterion, finding, index, metric, observation
from tests.presentation.window.states import EVERYTHING
from viewer.domain.index import Index
from viewer.presentation.comparison.tab import compare_tab
from viewer.presentation.tabs import MANY, TABS, is_long, tab_content, work_out
from viewer.presentation.tabs.about import about
from viewer.presentation.tabs.criteria import criteria
from viewer.presentation.tabs.findings import findings
from viewer.presentation.tabs.metrics import metrics
from viewer.presentation.tabs.overview import overview
from viewer.store.disk.settings import Settings
from viewer.store.session.place import COMPARISON
from viewer.store.session.state import ReportFile, State

REPORT = index(
    criteria=[criterion("help"), criterion("care")],
    findings=[
        finding("a"),
        finding("b", kind="weakness"),
        finding("c", kind="recommendation"),
        finding("d", kind="mixed"),
    ],
    metrics=[metric(observation("62.3"))],
)
CHOSEN = State.with_report(
    Settings(),
    ReportFile(Path("x.json"), "00", REPORT),
    chosen={"criteria": "care", "strengths": "a", "weaknesses": "c"},
    filters={"strengths": "zz", "metrics": "conv"},
)


def test_that_each_tab_shows_what_is_chosen_in_it() -> None:
    shown = {tab.id: tab_content(CHOSEN, tab.id, REPORT) for tab in TABS}
    assert shown == shown | {
        "overview": overview(REPORT),
        "criteria": criteria(REPORT, "care"),
        "strengths": findings(REPORT, "strengths", "a", "zz"),
        "weaknesses": findings(REPORT, "weaknesses", "c", ""),
        "metrics": metrics(REPORT, None, "conv"),
        "about": about(REPORT, None),
    }


def test_that_the_comparison_stands_in_place_of_a_tab() -> None:
    assert tab_content(EVERYTHING, COMPARISON, REPORT) == compare_tab(EVERYTHING)


def test_that_each_tab_counts_what_it_lists() -> None:
    counted = {tab.id: tab.count and tab.count(REPORT) for tab in TABS}
    assert counted == counted | {
        "overview": None,
        "criteria": 2,
        "strengths": 2,
        "weaknesses": 3,
        "metrics": 1,
        "about": None,
    }


@pytest.mark.parametrize(("more", "long"), [(MANY - 1, False), (MANY, True)])
def test_that_a_report_is_long_by_its_findings_and_metrics(more: int, long: bool) -> None:
    many = [finding(f"f{number}") for number in range(more)]
    assert is_long(index(findings=many, metrics=[metric(observation("62.3"))])) is long


def test_that_what_is_worked_out_is_what_every_tab_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Index] = []
    watched = replace(TABS[0], content=lambda _, of: asked.append(of))
    monkeypatch.setattr("viewer.presentation.tabs.TABS", (watched, watched))
    work_out(REPORT)
    assert asked == [REPORT, REPORT]
