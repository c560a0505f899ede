"""`check`: what is wrong with report files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from viewer.characters import shown
from viewer.cli.parser import Parser
from viewer.cli.streams import Given, read_given
from viewer.cli.words import FINE, MISUSED, PROBLEMS, PROGRAM
from viewer.domain.collection.inspection import Location
from viewer.export.imported import is_lines_file
from viewer.presentation.wording.numbers import count_text
from viewer.store.collection.entries import numbered_lines
from viewer.store.collection.quick_pass import in_file
from viewer.store.problem import (
    NO_WARNINGS,
    Opened,
    Problem,
    Refused,
    Warnings,
    outcome_text,
)
from viewer.store.reading.reader import parse_report

_HELP = f"""\
Check report files for problems. Lists each problem, with its line and column.

Usage:
  {PROGRAM} check [--format text|json] [--strict] FILE...

FILE may be a pipe, or - for standard input. Each line of a file that is called
NAME.inspections.jsonl is checked as a report of its own.

Options:
  --format text    sentences for people (the default)
  --format json    the same for programs, as a list with an entry for each file
                   or, of a file of reports, for each line
  --strict         count warnings as problems
  --help           show this page

A warning is something that may be right, but is worth checking. Only files without
problems are checked for warnings. A file with warnings can still be opened. Documents
that a file names are looked for beside it, and the places that it gives in them.

Exit codes:
  0  no problems, with warnings or without
  1  at least one file has problems or, with --strict, warnings
  2  the command is not valid, or a file cannot be read at all
"""


_NO_LINES = "The file holds no line with a report."

CheckOutcome = Opened | Refused


@dataclass(slots=True)
class _Told:
    """What has come of all files so far."""

    strict: bool
    code: int = FINE
    doubted: bool = False
    entries: list[dict[str, Any]] = field(default_factory=list)

    def note(self, outcome: CheckOutcome) -> None:
        """What this report means for the exit code."""
        if isinstance(outcome, Refused):
            self.code = max(self.code, MISUSED if outcome.unreadable else PROBLEMS)
        elif self.strict and outcome.warnings.count:
            self.code, self.doubted = max(self.code, PROBLEMS), True


def check(arguments: Sequence[str]) -> int:
    """Read each file and print its problems."""
    parser = Parser(f"{PROGRAM} check", _HELP)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Given)
    options = parser.parse_args(arguments)
    told = _Told(options.strict)
    for file in options.files:
        if options.format == "json":
            told.entries.extend(_entries(file, told))
        else:
            for line in _texts(file, told):
                print(line, flush=True)
    if options.format == "json":
        print(json.dumps(told.entries, indent=2, ensure_ascii=False))
    elif told.doubted:
        print("With --strict, warnings count as problems.")
    return told.code


def _entries(file: Given, told: _Told) -> Iterator[dict[str, Any]]:
    for number, outcome in _outcomes(file):
        told.note(outcome)
        yield _entry(file.word, outcome) | ({"report_line": number} if number else {})


def _texts(file: Given, told: _Told) -> Iterator[str]:
    if not is_lines_file(file.word):
        outcome = read_given(file, beside=True)
        told.note(outcome)
        yield "\n".join([outcome_text(outcome), *_scale_lines(outcome)])
        return
    count, bad, scales = 0, 0, dict[str, None]()
    for number, outcome in _outcomes(file):
        told.note(outcome)
        count, bad = count + bool(number), bad + (number > 0 and isinstance(outcome, Refused))
        scales |= dict.fromkeys(_scale_lines(outcome))
        found = outcome_text(outcome).splitlines()
        yield from found if isinstance(outcome, Refused) else found[1:]
    if count:
        whole = count_text(count, "report", "reports")
        wrong = f"{bad:,} of them with problems" if bad else "no problems"
        yield f"{shown(str(file.file), 1000)}: {whole}, {wrong}"
    yield from scales


def _outcomes(file: Given) -> Iterator[tuple[int, CheckOutcome]]:
    """What came of a file, or of each line of a file of reports, with the line's number."""
    if not is_lines_file(file.word):
        yield 0, read_given(file, beside=True)
        return
    found = False
    for number, line in numbered_lines(file.file):
        found = True
        if isinstance(line, Problem):
            yield number, Refused(file.file, (replace(line, line=number or None),), unreadable=True)
        else:
            yield number, _placed(parse_report(line, file.file), Location(file.word, number))
    if not found:
        yield 0, Refused(file.file, (Problem(_NO_LINES),))


def _placed(outcome: CheckOutcome, location: Location) -> CheckOutcome:
    """The same with places in the file that holds the line."""
    if isinstance(outcome, Refused):
        problems = tuple(in_file(problem, location) for problem in outcome.problems)
        return replace(outcome, problems=problems)
    listed = tuple(replace(one, line=location.line) for one in outcome.warnings.listed)
    return replace(outcome, warnings=Warnings(listed, outcome.warnings.more))


def _entry(word: str, outcome: CheckOutcome) -> dict[str, Any]:
    warnings = outcome.warnings if isinstance(outcome, Opened) else NO_WARNINGS
    problems, more = ((), 0) if isinstance(outcome, Opened) else (outcome.problems, outcome.more)
    return {
        "file": word,
        "problems": [asdict(problem) for problem in problems],
        "more": more,
        "warnings": [asdict(warning) for warning in warnings.listed],
        "more_warnings": warnings.more,
        "scales": list(_scales(outcome)),
    }


def _scales(outcome: CheckOutcome) -> Iterator[dict[str, str]]:
    """Which end of each scale is taken for the best: only its author can see a mistake there."""
    for scale in outcome.report.scales if isinstance(outcome, Opened) else ():
        best, worst = scale.levels[0].label, scale.levels[-1].label
        yield {"title": scale.title, "best": best, "worst": worst}


def _scale_lines(outcome: CheckOutcome) -> Iterator[str]:
    for ends in _scales(outcome):
        title, best, worst = map(shown, ends.values())
        yield f"{shown(str(outcome.file), 1000)}: “{title}”: best: {best}, worst: {worst}"
