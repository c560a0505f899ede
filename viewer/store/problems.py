"""What reading a file leads to: a report, or problems that say what to put right."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.domain.index import Index
    from viewer.domain.report import Report


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file, for people and for programs.

    `path` leads to the place in the file, such as `metrics[4].observations[1].value`; entries of a
    list are counted from 1, as people count. `line` and `column` count from 1, in characters.
    """

    sentence: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose report is in order; `sha256` is the hexadecimal digest of its bytes.

    `index` is the report's, where somebody made it already.
    """

    file: Path
    report: "Report"
    sha256: str
    size: int
    index: "Index | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be shown, and why; `problems` is never empty.

    `more` counts the problems that were left out of a very long list. `unreadable` says that the
    file's content could not be reached at all.
    """

    file: Path
    problems: tuple[Problem, ...]
    more: int = 0
    unreadable: bool = False


def problem_text(problem: Problem) -> str:
    """One problem on one line: where it is, what is wrong, and what was probably meant."""
    place = []
    if problem.line is not None:
        place.append(f"line {problem.line}, column {problem.column}")
    if problem.path:
        place.append(problem.path)
    start = ", ".join(place) + ": " if place else ""
    end = f" Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return f"{start}{problem.sentence}{end}"


def outcome_text(outcome: Opened | Refused) -> str:
    """All that is wrong with a file, each line beginning with its name; or that nothing is."""
    from viewer.domain.rules.flaw import shown  # not needed for a start

    name = shown(str(outcome.file), 1000)
    return "\n".join(f"{name}: {line}" for line in _lines(outcome))


def _lines(outcome: Opened | Refused) -> Iterator[str]:
    if isinstance(outcome, Opened):
        yield "no problems"
        return
    yield from map(problem_text, outcome.problems)
    if outcome.more:
        yield f"… and {outcome.more:,} more {'problem' if outcome.more == 1 else 'problems'}."
