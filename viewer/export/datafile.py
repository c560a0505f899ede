"""The report as its data file again: normalised, and equal when it is read."""

import json
import re
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from viewer.characters import BYTE_ORDER_MARK, CONTROLS, DIRECTION_MARKS, HALVES, LAID_IN
from viewer.domain.report import Report
from viewer.export.job import Job, Written

INDENT = "  "

_UNSEEN = re.compile(f"[{CONTROLS}{DIRECTION_MARKS}{LAID_IN}{BYTE_ORDER_MARK}{HALVES}]")


def write(job: Job) -> Written:
    """The data file of the report."""
    return Written(normalised(job.index.report))


def normalised(report: Report) -> bytes:
    """What the report says, its keys in the models' order, its numbers with the printed decimals.

    Keys that were left out, or given their default, are left out.
    """
    told = report.model_dump(by_alias=True, exclude_defaults=True)
    return f"{_value(told, '')}\n".encode()


def _value(value: Any, indent: str) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        deeper = indent + INDENT
        members = [f"{_text(key)}: {_value(item, deeper)}" for key, item in value.items()]
        return _bracketed("{}", members, indent)
    if isinstance(value, list | tuple):
        deeper = indent + INDENT
        return _bracketed("[]", [_value(item, deeper) for item in value], indent)
    if isinstance(value, Decimal):
        return f"{value:f}"  # a float would change 62.10, an exponent would surprise people
    if isinstance(value, date):
        return _text(value.isoformat())
    return json.dumps(value)


def _bracketed(brackets: str, members: list[str], indent: str) -> str:
    if not members:
        return brackets
    inner = f",\n{indent}{INDENT}".join(members)
    return f"{brackets[0]}\n{indent}{INDENT}{inner}\n{indent}{brackets[1]}"


def _text(text: str) -> str:
    """Text as JSON; what an editor would not show, or take for a line's end, is spelled out."""
    quoted = encode_basestring(text)
    if text.isprintable():
        return quoted
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
