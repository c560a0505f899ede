"""The report as its data file again: normalised, and equal when it is read."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from viewer.domain.report import Report
from viewer.export.formats import Job, Written

INDENT = "  "


def write(job: Job) -> Written:
    """The data file of the report."""
    return Written(normalised(job.index.report))


def normalised(report: Report) -> bytes:
    """What the report says, its keys in the models' order, its numbers with the printed decimals.

    Keys that were left out, or given their default, are left out.
    """
    told = report.model_dump(by_alias=True, exclude_defaults=True)
    told = {"format": report.format, "version": report.version, **told}
    return ("".join(_written(told, "")) + "\n").encode("utf-8")


def _written(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        inner = ((f"{json.dumps(key, ensure_ascii=False)}: ", item) for key, item in value.items())
        yield from _members("{}", inner, indent)
    elif isinstance(value, list | tuple) and value:
        yield from _members("[]", (("", item) for item in value), indent)
    elif isinstance(value, Decimal):
        yield f"{value:f}"  # a float would change 62.10, an exponent would surprise people
    elif isinstance(value, date):
        yield json.dumps(value.isoformat())
    else:
        yield json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _members(brackets: str, items: Iterator[tuple[str, Any]], indent: str) -> Iterator[str]:
    deeper = indent + INDENT
    yield brackets[0]
    for number, (head, item) in enumerate(items):
        yield f"{',' if number else ''}\n{deeper}{head}"
        yield from _written(item, deeper)
    yield f"\n{indent}{brackets[1]}"
