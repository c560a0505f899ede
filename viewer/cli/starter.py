"""`new` and `scales`: a starter file for a report, and the rating scales that are known."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from viewer.characters import shown
from viewer.cli.parser import Parser
from viewer.cli.targets import OutputTarget, is_folder, target_of
from viewer.cli.words import FINE, PROBLEMS, PROGRAM, complain
from viewer.domain.criteria import KnownScale
from viewer.domain.rules.flaw import nearest
from viewer.export.saving import NotSaved, make_folder
from viewer.resources import resource
from viewer.store.endings import REPORT_ENDING
from viewer.store.reading.known_scales import known_scales
from viewer.store.writing.layout import WrittenNumber, laid_out

_NAME = f"report{REPORT_ENDING}"

_NEW_HELP = f"""\
Write a starter file for a report: valid, with every common key. Replace what
says REPLACE, and the dates and figures; remove what you have nothing for.
“{PROGRAM} check” lists what is still to be replaced.

Usage:
  {PROGRAM} new [FILE] [--scale ID] [--force]
  {PROGRAM} new --to DIR|FILE [--scale ID] [--force]

Options:
  FILE             the file to write; the default is {_NAME}.
                   A name without an ending gets {REPORT_ENDING}.
                   A pipe, or - for standard output, will do
  --to DIR|FILE    the same; in a folder, the file is called
                   {_NAME}
  --scale ID       put this rating scale into it; “{PROGRAM} scales”
                   lists them
  --force          replace an existing file
  --help           show this page

Examples:
  {PROGRAM} new northshire-2024
  {PROGRAM} new northshire-2024 --scale ofsted
  {PROGRAM} new - --scale cqc | less

Exit codes:
  0  the file was written
  1  it was not
  2  the command is not valid
"""

_SCALES_HELP = f"""\
List the rating scales that come with the program, each with its id, inspectorate,
use, years and levels, best first. With an id, print the scale itself, to be put
under “scales” in a report file.

Usage:
  {PROGRAM} scales [ID]

Examples:
  {PROGRAM} scales
  {PROGRAM} scales hmi-prisons
  {PROGRAM} new northshire-2024 --scale hmi-prisons

Exit codes:
  0  printed
  2  the command is not valid
"""


def new(arguments: Sequence[str]) -> int:
    """Write a starter file."""
    parser = Parser(f"{PROGRAM} new", _NEW_HELP)
    parser.add_argument("file", metavar="FILE", nargs="?")
    parser.add_argument("--to")
    parser.add_argument("--scale", action="append", default=[])
    parser.add_argument("--force", action="store_true")
    options = parser.parse_args(arguments)
    if options.file is not None and options.to is not None:
        parser.error("FILE and --to both name a file; use one of them")
    word = options.to if options.file is None else options.file
    if word == "":
        parser.error("the name is empty; name a folder or a file")
    if len(options.scale) > 1:
        parser.error("--scale is given more than once; a starter file has one scale")
    scale = _scale(parser, options.scale[0]) if options.scale else None
    try:
        target = _target(_NAME if word is None else word)
        target.write(laid_out(_starter(scale)).encode(), replace=options.force)
    except NotSaved as failure:
        return complain(str(failure), PROBLEMS)
    target.tell()
    return FINE


def scales(arguments: Sequence[str]) -> int:
    """List the known scales, or print one."""
    parser = Parser(f"{PROGRAM} scales", _SCALES_HELP)
    parser.add_argument("id", metavar="ID", nargs="?")
    wanted = parser.parse_args(arguments).id
    if wanted is not None:
        sys.stdout.write(laid_out(_as_written(_scale(parser, wanted))))
        return FINE
    print("\n\n".join(_described(item) for item in known_scales().values()))
    return FINE


def _described(known: KnownScale) -> str:
    since = f"since {known.since}" if known.since else ""
    until = f"until {known.until}" if known.until else ""
    use = "; ".join(filter(None, [known.used_for, " ".join(filter(None, [since, until]))]))
    levels = ", ".join(level.label for level in known.scale.levels)
    return f"{known.scale.id}\n  {known.inspectorate}: {use}\n  {levels}"


def _scale(parser: Parser, wanted: str) -> KnownScale:
    known = known_scales()
    if wanted not in known:
        begun = [name for name in known if name.startswith(f"{wanted}-")]
        meant = "” or “".join(begun) or nearest(wanted, known)
        end = f" Did you mean “{meant}”?" if meant else f" “{PROGRAM} scales” lists them."
        parser.error(f"there is no scale “{shown(wanted)}”.{end}")
    return known[wanted]


def _as_written(known: KnownScale) -> Any:
    return known.scale.model_dump(exclude_defaults=True)


def _target(word: str) -> OutputTarget:
    if is_folder(word):
        make_folder(Path(word))
        return OutputTarget(Path(word) / _NAME)
    target = target_of(word)
    if target.stream is None and not target.file.suffix:
        return OutputTarget(target.file.with_name(target.file.name + REPORT_ENDING))
    return target


def _starter(known: KnownScale | None) -> Any:
    """The starter file as a value; with a scale, its criteria are rated on that."""
    text = resource(f"starter{REPORT_ENDING}").read_text(encoding="utf-8")
    made = json.loads(text, parse_float=WrittenNumber)
    if known is not None:
        made["report"]["inspectorate"] = known.inspectorate
        made["scales"] = [_as_written(known)]
        for criterion in made["criteria"]:
            criterion["scale"] = known.scale.id
            if "level" in criterion["rating"]:
                criterion["rating"]["level"] = known.scale.levels[0].id
    return made
