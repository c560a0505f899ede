"""A file that could not be opened, as the window shows it."""

from dataclasses import dataclass

from viewer.presentation.text import one_line
from viewer.presentation.words import count_text
from viewer.store.problems import Problem, Refused, outcome_text


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Where a problem is, and what it is."""

    where: str
    path: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """The title, what happened to the report that was open, and the problems."""

    title: str
    reassurance: str
    rows: tuple[ProblemRow, ...]
    text: str


PROBLEM = ("problem", "problems")


def problems_page(refused: Refused, open_title: str | None) -> ProblemsPage:
    """The problems of a refused file; `open_title` names the report that is still open."""
    count = len(refused.problems) + refused.more
    name = one_line(refused.file.name) or "This file"
    title = f"{name} was not opened: {count_text(count, *PROBLEM)}"
    kept = f"{one_line(open_title)} is still open." if open_title else "No report is open."
    rows = tuple(_row(problem) for problem in refused.problems)
    if refused.more:
        rows = (*rows, ProblemRow("", "", f"… and {count_text(refused.more, *PROBLEM)} more."))
    return ProblemsPage(title, kept, rows, outcome_text(refused))


def _row(problem: Problem) -> ProblemRow:
    where = ""
    if problem.line is not None:
        where = f"line {problem.line:,}"
        if problem.column is not None:
            where += f", column {problem.column:,}"
    hint = f" Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return ProblemRow(where, one_line(problem.path), one_line(problem.sentence + hint))
