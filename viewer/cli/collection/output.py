"""The options of all commands on a collection, and what is said of their rows."""

from viewer.cli.output.options import LOOKS, add_output, format_option
from viewer.cli.parser import Parser
from viewer.cli.streams import folder_given

OPTIONS = f"""\
  --programme NAME       which inspections, where some are rated otherwise; without
                         it, those that are most
  --where KEY=VALUE      only some: a criterion by its id or the words of its title
                         (care-leavers=Inadequate), a group (region=London), name,
                         framework, year, kind, inspectorate, age>3, age<5. Several
                         values stand with commas between; a criterion also takes rose,
                         fell, same, unknown, “never Good” and “always Good”
  --as-at DAY            as it was at the end of this day: the latest inspection of each
                         body by then, with ages up to then; 2024-05-16, “16 May 2024”
                         or 16/5/2024, and of “May 2024” or 2024 the last day
  --across               count a change of frameworks like any other change
  --to DIR|FILE          where to write; without it, standard output
{format_option("pdf, or txt on standard output")}
{LOOKS}
  --portrait             portrait instead of landscape
  --date YYYY-MM-DD      the day that ages are counted to, instead of today
  --force                replace existing files
  --help                 show this page"""

ROWS = """\
The rows of json name body, body_ids, groups, id (of the report), date, framework,
framework_id, criterion, criterion_id, level, state, rank (1 is the best) of how many levels,
given (when, where the report says so of the rating), also (other levels that its
sources give), change (what became of the rating since the one before), levels (by
how many, above 0 for the better), comparable (whether that counts), file and line;
null where there is none."""

EXITS = """\
Exit codes:
  0  everything was written
  1  a file has problems and gives no row, or something was not written
  2  the command is not valid"""


def add_options(parser: Parser) -> None:
    """The options that all commands on a collection have."""
    parser.add_argument("folder", metavar="FOLDER", type=folder_given)
    parser.add_argument("--programme")
    parser.add_argument("--where", action="append", default=[])
    parser.add_argument("--as-at")
    parser.add_argument("--across", action="store_true")
    add_output(parser, "portrait")
