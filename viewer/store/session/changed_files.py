"""What the state becomes when the file of an open report changes."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.problem import Opened, Refused
from viewer.store.session import open_report as open_reports
from viewer.store.session.open_report import ReportFile
from viewer.store.session.state import State, with_front, with_open_report

if TYPE_CHECKING:
    from datetime import datetime


def renewed(
    state: State,
    report_id: int,
    result: Opened | Refused,
    real: Path | None = None,
    at: "datetime | None" = None,
) -> State:
    """The state after the changed file of an open report was read again."""
    open_report = state.report_of(report_id)
    if open_report is None:
        return state
    if isinstance(result, Refused):
        return with_open_report(state, open_reports.faulty(open_report, result))
    report_file = ReportFile.of(result, real or result.file, at)
    return with_open_report(state, open_reports.reread(open_report, report_file))


def mended(state: State, report_id: int) -> State:
    """The state without the file fault of a report: its file holds again what is shown."""
    open_report = state.report_of(report_id)
    return (
        state if open_report is None else with_open_report(state, open_reports.mended(open_report))
    )


def file_fault_shown(state: State) -> State:
    """The state with the problems of the file in front in sight."""
    fault = state.open_report.file_fault if state.open_report else None
    return replace(state, opening=replace(state.opening, refusals=(fault,))) if fault else state


def file_fault_dismissed(state: State) -> State:
    """The state with the file fault of the report in front dismissed."""
    return with_front(state, lambda front: replace(front, put_away=True))
