"""`check`: what is wrong with report files."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from viewer.cli.parser import Parser
from viewer.cli.streams import Given, read_given
from viewer.cli.words import FINE, MISUSED, PROBLEMS, PROGRAM
from viewer.store.problems import Refused, outcome_text

_HELP = f"""\
Say what is wrong with report files: each problem on a line, with its place in the file.

Usage:
  {PROGRAM} check [--format text|json] FILE...

FILE may be a pipe, or - for standard input.

Options:
  --format text    sentences for people (this is what you get without the option)
  --format json    the same for programs: a list with an entry for each file
  --help           this page

Exit codes:
  0  no problems
  1  at least one file has problems
  2  the command was not understood, or a file cannot be read at all
"""


def check(arguments: Sequence[str]) -> int:
    """Read each file and print its problems."""
    parser = Parser(f"{PROGRAM} check", _HELP)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Given)
    options = parser.parse_args(arguments)
    code, entries = FINE, []
    for file in options.files:
        outcome = read_given(file)
        if isinstance(outcome, Refused):
            code = max(code, MISUSED if outcome.unreadable else PROBLEMS)
        if options.format == "json":
            entries.append(_entry(file.word, outcome))
        else:
            print(outcome_text(outcome), flush=True)
    if options.format == "json":
        print(json.dumps(entries, indent=2, ensure_ascii=False))
    return code


def _entry(word: str, outcome: Any) -> dict[str, Any]:
    """What programs get to know about one file."""
    problems = [asdict(problem) for problem in getattr(outcome, "problems", ())]
    more = getattr(outcome, "more", 0)
    return {"file": word, "problems": problems, "more": more}
