"""A file that could not be opened, as the window shows it."""

from dataclasses import dataclass

from viewer.presentation.text import one_line
from viewer.store.problems import Problem, Refused


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


def problems_page(refused: Refused, open_title: str | None) -> ProblemsPage:
    """The problems of a refused file; `open_title` names the report that is still open."""
    count = len(refused.problems)
    many = "1 problem" if count == 1 else f"{count:,} problems"
    title = f"{one_line(refused.file.name) or 'This file'} was not opened: {many}"
    kept = f"{one_line(open_title)} is still open." if open_title else "No report is open."
    rows = tuple(_row(problem) for problem in refused.problems)
    text = "\n".join([str(refused.file), *(_copied(row) for row in rows)])
    return ProblemsPage(title, kept, rows, text)


def _row(problem: Problem) -> ProblemRow:
    where = ""
    if problem.line is not None:
        where = f"line {problem.line:,}"
        if problem.column is not None:
            where += f", column {problem.column:,}"
    hint = f" Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return ProblemRow(where, one_line(problem.path), one_line(problem.sentence + hint))


def _copied(row: ProblemRow) -> str:
    return ": ".join(filter(None, [row.where, row.path, row.sentence]))
