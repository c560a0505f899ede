"""Files that could not be opened, as the window shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.presentation.content.text import one_line
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.numbers import count_text
from viewer.store.problem import Problem, Refused, outcome_text
from viewer.store.session.open_report import OpenReport
from viewer.store.session.state import State

OF_EACH = 50  # problems listed of each of several files; copying takes all


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Where a problem is, and what it is; `file` only where there are several."""

    where: str
    path: str
    sentence: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """The title, what happened to the reports that are open, the problems, and the way back.

    `back` names what is still open in front; empty where nothing is.
    """

    title: str
    reassurance: str
    rows: tuple[ProblemRow, ...]
    text: str
    back: str = "report"


PROBLEM = ("problem", "problems")


def problems_page(state: State) -> ProblemsPage:
    """The problems of the files that were refused."""
    refusals = state.opening.refused
    several = len(refusals) > 1
    rows = tuple(row for refused in refusals for row in _rows(refused, several=several))
    text = "\n".join(map(outcome_text, refusals))
    return ProblemsPage(_title(state), _kept(state), rows, text, _back(state))


def first_problem(refused: Refused) -> str:
    """Where the first problem is, and what it is: line 12: “title” is missing here."""
    row = _row(refused.problems[0])
    return f"{row.where}: {row.sentence}" if row.where else row.sentence


def problem_count(refused: Refused) -> str:
    """How many problems a file has: 3 problems."""
    return count_text(len(refused.problems) + refused.more, *PROBLEM)


def _title(state: State) -> str:
    first, *others = state.opening.refused
    if others:
        return f"{len(state.opening.refused):,} files could not be opened"
    name = one_line(first.file.name) or "This file"
    if _of_open_report(state) is not None and not first.unreadable:
        return f"{name} has changed: {problem_count(first)}"
    return f"{name} could not be opened: {problem_count(first)}"


def _kept(state: State) -> str:
    open_report = _of_open_report(state)
    if open_report is not None:
        return "The report that you had open is still open."
    if (collection := state.open_collection) is not None:
        return f"{one_line(collection.file.name) or _back(state)} is still open, as it was read."
    if (draft := state.open_draft) is not None:
        return f"The draft of {one_line(draft.draft.document.name)} is still open."
    if state.report_file is None:
        return "No report is open."
    if len(state.open_reports) > 1:
        return f"{len(state.open_reports):,} reports are open."
    return f"{body_text(state.report_file.index.report.about)} is still open."


def _back(state: State) -> str:
    """What is in front behind the problems."""
    if state.open_collection is not None:
        return "folder" if state.open_collection.is_folder else "file"
    if state.open_draft is not None:
        return "draft"
    return "report" if state.open_report is not None else ""


def _of_open_report(state: State) -> OpenReport | None:
    """The report in front, if it is its file that is at fault."""
    own = state.open_report
    return own if own and state.opening.refused == (own.file_fault,) else None


def _rows(refused: Refused, *, several: bool) -> Iterator[ProblemRow]:
    name = (one_line(refused.file.name) or str(refused.file)) if several else ""
    listed = refused.problems[:OF_EACH] if several else refused.problems
    for problem in listed:
        yield _row(problem, name)
    if more := len(refused.problems) - len(listed) + refused.more:
        yield ProblemRow("", "", f"… and {count_text(more, *PROBLEM)} more.", name)


def _row(problem: Problem, file: str = "") -> ProblemRow:
    where = ""
    if problem.line is not None:
        where = f"line {problem.line:,}"
        if problem.column is not None:
            where += f", column {problem.column:,}"
    hint = f" Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return ProblemRow(where, one_line(problem.path), one_line(problem.sentence + hint), file)
