"""What reading a file leads to: a report, or problems that say what to put right."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from viewer.characters import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from viewer.domain.criteria import KnownScale
    from viewer.domain.index import Index
    from viewer.domain.report import Report
    from viewer.extraction.draft import Draft
    from viewer.extraction.source_text import SourceText


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
class FileWarning:
    """Something in a file that may be right and is worth a second look; placed like a problem."""

    sentence: str
    path: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Warnings:
    """The warnings of a file, in its order; `more` counts those left out of a very long list."""

    listed: tuple[FileWarning, ...] = ()
    more: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.listed) + self.more


NO_WARNINGS = Warnings()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose report is in order; `sha256` is the hexadecimal digest of its bytes.

    `index` is the report's, where somebody made it already.
    """

    file: Path
    report: "Report"
    sha256: str
    size: int
    warnings: Warnings = NO_WARNINGS
    index: "Index | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A document that is no report file, and the draft of one that was made of it or resumed.

    `file` is where the draft is kept; `notice` a sentence on what to know of it, such as that the
    document has changed since; `carried` is what was decided before then, on the document of now,
    `names` those of metrics in the reports beside it.
    """

    file: Path
    draft: "Draft" = field(compare=False, repr=False)
    text: "SourceText | None" = field(default=None, compare=False, repr=False)
    scales: "Mapping[str, KnownScale]" = field(default_factory=dict, compare=False, repr=False)
    notice: str = ""
    carried: "Draft | None" = field(default=None, compare=False, repr=False)
    names: tuple[str, ...] = field(default=(), compare=False, repr=False)


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
    end = f" Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return f"{_place(problem)}{problem.sentence}{end}"


def warning_text(warning: FileWarning) -> str:
    """One warning on one line: where it is, and what is worth a second look."""
    return f"{_place(warning)}{warning.sentence}"


def _place(found: Problem | FileWarning) -> str:
    place = []
    if found.line is not None:
        place.append(f"line {found.line}, column {found.column}")
    if found.path:
        place.append(found.path)
    return ", ".join(place) + ": " if place else ""


def outcome_text(outcome: Opened | Refused) -> str:
    """All that is wrong with a file, each line beginning with its name; or that nothing is."""
    name = shown(str(outcome.file), 1000)
    return "\n".join(f"{name}: {line}" for line in _lines(outcome))


def _lines(outcome: Opened | Refused) -> Iterator[str]:
    if isinstance(outcome, Refused):
        yield from map(problem_text, outcome.problems)
        yield from _more(outcome.more, "problem")
        return
    count = outcome.warnings.count
    yield f"no problems, {count:,} warning{'s' * (count != 1)}" if count else "no problems"
    yield from (f"warning: {warning_text(item)}" for item in outcome.warnings.listed)
    yield from _more(outcome.warnings.more, "warning")


def _more(count: int, noun: str) -> Iterator[str]:
    if count:
        yield f"… and {count:,} more {noun}{'s' * (count != 1)}."


Result_co = TypeVar("Result_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[Result_co]):
    """What became of a file, the file behind any links, and when that was."""

    result: Result_co
    real: Path
    at: "datetime"


ReportAnswer = Answer[Opened | Refused]
"""What becomes of a file that is read as a report and as nothing else."""
