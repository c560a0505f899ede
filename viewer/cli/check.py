"""`check`: what is wrong with report files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from viewer.characters import shown
from viewer.cli.parser import Parser
from viewer.cli.streams import Given, read_given
from viewer.cli.words import FINE, MISUSED, PROBLEMS, PROGRAM
from viewer.store.problem import NO_WARNINGS, Opened, Refused, outcome_text

_HELP = f"""\
Check report files for problems. Lists each problem, with its line and column.

Usage:
  {PROGRAM} check [--format text|json] [--strict] FILE...

FILE may be a pipe, or - for standard input.

Options:
  --format text    sentences for people (the default)
  --format json    the same for programs, as a list with an entry for each file
  --strict         count warnings as problems
  --help           show this page

A warning is something that may be right, but is worth checking. Only files without
problems are checked for warnings. A file with warnings can still be opened.

Exit codes:
  0  no problems, with warnings or without
  1  at least one file has problems or, with --strict, warnings
  2  the command is not valid, or a file cannot be read at all
"""


def check(arguments: Sequence[str]) -> int:
    """Read each file and print its problems."""
    parser = Parser(f"{PROGRAM} check", _HELP)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Given)
    options = parser.parse_args(arguments)
    code, entries, doubted = FINE, [], False
    for file in options.files:
        outcome = read_given(file)
        if isinstance(outcome, Refused):
            code = max(code, MISUSED if outcome.unreadable else PROBLEMS)
        elif options.strict and outcome.warnings.count:
            code, doubted = max(code, PROBLEMS), True
        if options.format == "json":
            entries.append(_entry(file.word, outcome))
        else:
            print("\n".join([outcome_text(outcome), *_scale_lines(outcome)]), flush=True)
    if options.format == "json":
        print(json.dumps(entries, indent=2, ensure_ascii=False))
    elif doubted:
        print("With --strict, warnings count as problems.")
    return code


def _entry(word: str, outcome: Opened | Refused) -> dict[str, Any]:
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


def _scales(outcome: Opened | Refused) -> Iterator[dict[str, str]]:
    """Which end of each scale is taken for the best: only its author can see a mistake there."""
    for scale in outcome.report.scales if isinstance(outcome, Opened) else ():
        best, worst = scale.levels[0].label, scale.levels[-1].label
        yield {"title": scale.title, "best": best, "worst": worst}


def _scale_lines(outcome: Opened | Refused) -> Iterator[str]:
    for ends in _scales(outcome):
        title, best, worst = map(shown, ends.values())
        yield f"{shown(str(outcome.file), 1000)}: “{title}”: best: {best}, worst: {worst}"
