"""`search`: the passages of all reports of a folder that hold some words."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.characters import shown
from viewer.cli.collection.days import day_until
from viewer.cli.collection.output import ROWS
from viewer.cli.collection.reading import origin_of
from viewer.cli.output.options import UPRIGHT, add_output, format_option, formats_of, options_of
from viewer.cli.output.writing import write_documents
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH, folder_given
from viewer.cli.words import FINE, MISUSED, PROBLEMS, PROGRAM, complain
from viewer.domain.dates import day_text
from viewer.export.collection.search_job import MOST, search_job
from viewer.presentation.collection.found_words import count_sentence, counted_years, found_day
from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check.index_check import checked_collection
from viewer.store.collection.index.passages import KINDS
from viewer.store.collection.opened import opened_collection
from viewer.store.collection.search.answer import FoundPassage, SearchAnswer, SearchQuery
from viewer.store.collection.search.search import search
from viewer.store.problem import Problem

_HELP = f"""\
Search all reports of a folder: findings, metrics and facts, with their place and rating.

Usage:
  {PROGRAM} search FOLDER WORDS... [options]

FOLDER is a folder with its subfolders, or a file NAME.inspections.jsonl. All of the words
have to stand in a passage, each in singular or plural. Words in quotation marks stand side
by side, and “inspect*” finds every word that begins so. Capitals and accents do not count.

Options:
  --kind KIND            only {", ".join(KINDS)}
  --criterion NAME       only what stands under this criterion, by title or id
  --level NAME           only what is rated so, by label or id
  --year YEAR            only reports of inspections in this year; of publication where
                         no inspection is dated, as in every table of a collection
  --as-at DAY            only reports of this day or before it: 2024-05-16, “16 May 2024”
                         or 16/5/2024, and of “May 2024” or 2024 the last day
  --most N               list at most so many passages; without it 100 on standard output
                         as text, and all of them in any other format or file
  --to DIR|FILE          where to write; without it, standard output
{format_option("pdf, or txt on standard output")}
{UPRIGHT}

--kind, --criterion, --level and --year can be given several times.

{ROWS}
Each passage also names its kind, item, place, words and matches. The rows behind them,
of the kinds count, count of year and count of kind, tell how many passages and reports
there are, of how many reports_in_all.

Exit codes:
  0  found
  1  nothing found
  2  the command is not valid, or the folder cannot be read
"""
_LONGEST = 20_000
FIRST = 100


def search_reports(arguments: Sequence[str]) -> int:
    """Search a folder, and print or write what is found."""
    parser = _parser()
    given = parser.parse_args(arguments)
    with parser.misuse():
        formats = formats_of(given)
        printed = given.to == DASH and [one.id for one in formats] == ["txt"]
        query = _query(given, FIRST if printed else MOST)
    collection = _checked(given.folder)
    if isinstance(collection, Problem):
        return complain(collection.sentence, MISUSED)
    answer = search(collection, query)
    if answer.problem:
        return complain(answer.problem.sentence, MISUSED)
    code = FINE if answer.count else PROBLEMS
    if printed:
        print("\n".join(_lines(answer, query)))
        return code
    origin = origin_of(collection, collection.inspections, given.date)
    job = search_job(collection, answer, query, origin, options_of(given))
    return max(code, write_documents(given, formats, job, "search"))


def _parser() -> Parser:
    parser = Parser(f"{PROGRAM} search", _HELP)
    parser.add_argument("--kind", choices=KINDS, action="append", default=[])
    for name in ("--criterion", "--level"):
        parser.add_argument(name, action="append", default=[])
    parser.add_argument("--year", type=int, action="append", default=[])
    parser.add_argument("--as-at")
    parser.add_argument("--most", type=int)
    add_output(parser)
    parser.add_argument("folder", metavar="FOLDER", type=folder_given)
    parser.add_argument("words", metavar="WORDS", nargs="+")
    return parser


def _query(given: Namespace, most: int) -> SearchQuery:
    return SearchQuery(
        _as_typed(given.words),
        tuple(given.kind),
        tuple(given.criterion),
        tuple(given.level),
        tuple(given.year),
        most if given.most is None else max(given.most, 0),
        day_until("--as-at", given.as_at, given.date),
    )


def _checked(folder: Path) -> Collection | Problem:
    opened = opened_collection(folder)
    checked = opened if isinstance(opened, Problem) else checked_collection(opened)
    if not isinstance(checked, Problem) and (faults := len(checked.faults)):
        complain(f"{faults:,} of the reports have problems and were not searched.")
    return checked


def _as_typed(words: Sequence[str]) -> str:
    """Arguments as they would stand in the window: the shell has taken their quotation marks."""
    typed = (f'"{word}"' if " " in word.strip() and '"' not in word else word for word in words)
    return f"{' '.join(typed)} "  # all of it is typed: no last word is only a beginning


def _lines(answer: SearchAnswer, query: SearchQuery) -> Iterator[str]:
    as_at = f", as at {day_text(query.as_at)}" if query.as_at else ""
    yield f"{count_sentence(answer).rstrip('.')}{as_at}"
    for year in counted_years(answer, query):
        if year.reports:
            yield f"  {year.year or 'without a date'}: {year.reports:,} of {year.of:,}"
    for found in answer.passages:
        yield ""
        yield shown(" · ".join(filter(None, _head(found))), _LONGEST)
        yield shown(" ".join(found.passage.words.split()), _LONGEST)
        yield shown(_file(found), _LONGEST)
    if more := answer.count - len(answer.passages):
        yield f"\n… and {more:,} more."


def _head(found: FoundPassage) -> Iterator[str | None]:
    yield found.body
    yield found_day(found)
    yield found.passage.place
    yield found.passage.kind
    yield found.criterion
    yield found.level.label if found.level else None


def _file(found: FoundPassage) -> str:
    where = found.location
    return where.file if where.line is None else f"{where.file}, line {where.line}"
