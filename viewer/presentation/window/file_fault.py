"""A file that has changed under an open report for the worse: the bar over the report."""

from dataclasses import dataclass

from viewer.presentation.content.text import one_line
from viewer.presentation.window.problems_page import first_problem, problem_count
from viewer.store.problem import Refused
from viewer.store.reading.file_bytes import NO_FILE
from viewer.store.session.open_report import ReportFile
from viewer.store.session.state import State


@dataclass(frozen=True, slots=True)
class FileFault:
    """What happened to the file; whether there are problems to look at."""

    sentence: str
    has_problems: bool


def file_fault(state: State) -> FileFault | None:
    """The bar for the report in front, if its file is in trouble that was not put away."""
    open_report = state.open_report
    if open_report is None or open_report.file_fault is None or open_report.put_away:
        return None
    name, held = one_line(open_report.report_file.file.name), _held(open_report.report_file)
    if not open_report.file_fault.unreadable:
        return FileFault(
            f"{name} has changed, and now has {_what(open_report.file_fault)} {held}", True
        )
    said = one_line(open_report.file_fault.problems[0].sentence)
    if said.startswith(NO_FILE):
        return FileFault(f"{name} is no longer there. {held}", False)
    return FileFault(f"{name} cannot be read any more. {said} {held}", False)


def _what(refused: Refused) -> str:
    first = first_problem(refused)
    stands = ": " if len(refused.problems) + refused.more == 1 else ", first "
    return f"{problem_count(refused)}{stands}{first}"


def _held(report_file: ReportFile) -> str:
    at = f" at {report_file.read_at:%H:%M}" if report_file.read_at else ""
    return f"You are seeing the version read{at}."
