"""Every text of a report stands in its summary, whatever the format."""

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from tests.builders import SUMMARY
from tests.export.documents import job, steady
from tests.export.spoken import heard, in_pdf, in_web_page, in_word
from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.export.formats import format_named

NOT_TEXTS = frozenset(
    {"id", "source", "whose", "scale", "level", "parent", "criterion", "metrics", "comparator"}
    | {"observation", "name", "unit", "kind", "better", "basis", "criterion_basis", "formula"}
    | {"parent_basis", "role", "heading", "scheme", "language", "published", "next_due"}
    | {
        "qualifier",
        "ends",
        "starts",
        "start",
        "end",
        "state",
        "verdict",
        "direction",
        "date",
        "seen",
        "format",
    }
)
"""Fields that lead somewhere, count, or choose one of some words: they are told in other words."""

READ: dict[str, Callable[[bytes], str]] = {
    "html": in_web_page,
    "docx": in_word,
    "pdf": in_pdf,
    "md": lambda data: data.decode("utf-8"),
    "txt": lambda data: data.decode("utf-8"),
}


def marked(value: Any, words: Iterator[str], *, chooses: bool = False) -> Any:
    """A part of a data file with a word of its own wherever it has a text."""
    if isinstance(value, dict):
        return {key: marked(part, words, chooses=key in NOT_TEXTS) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [marked(part, words, chooses=chooses) for part in value]
    return next(words) if isinstance(value, str) and not chooses else value


def full() -> dict[str, Any]:
    """A data file with a text in every place that can have one."""
    data: dict[str, Any] = steady().model_dump()
    place = {"source": SUMMARY, "locator": "x", "quote": "x"}
    data["scales"][0]["levels"] = [
        level | {"meaning": "x"} for level in data["scales"][0]["levels"]
    ]
    other = {"level": data["scales"][0]["levels"][0]["id"], "sources": [place], "note": "x"}
    for part in data["criteria"]:
        part["rating"] = part["rating"] | {"note": "x", "printed": "x", "also": [other]}
    suspended = {"level": None, "state": "suspended", "note": "x", "sources": ()}
    data["criteria"][-1]["rating"] = suspended
    data["criteria"][0]["parent"] = "head"
    data["criteria"] = [{"id": "head", "title": "x", "heading": True}, *data["criteria"]]
    data["about"]["framework"] = {"id": "new", "label": "x"}
    data["profile"][0]["sources"] = [place]
    for part in data["metrics"]:
        part |= {"theme": "x", "scope": "x", "note": "x", "remark": "x"}
    for part in (data["metrics"][0]["observations"][0], data["metrics"][1]["positions"][0]):
        part["period"] = {"label": "x", "ends": "2016", "carried_over": "x"}
    first = data["metrics"][0]
    told = {"printed": "x", "note": "x", "of": 1200}
    gone = {"value": None, "whose": "subject", "note": "x", "printed": "x", "sources": [place]}
    figures = [item | told for item in first["observations"]]
    first["observations"] = [*figures, gone | {"period": {"label": "x"}}]
    moved = {"direction": "rose", "by": 23, "unit": "percent", "printed": "x", "sources": [place]}
    first["movements"] = [moved | {"since": {"label": "x"}, "period": {"label": "x"}}]
    finding = data["findings"][0]
    more = finding | {"criterion": None, "metrics": (), "theme": "x", "sources": [place]}
    advice = more | {"id": "advice", "kind": "recommendation", "title": None, "response": "x"}
    mixed = more | {"id": "mixed", "kind": "mixed", "title": "x", "text": "x"}
    data["findings"] = [*data["findings"], advice | {"text": "x"}, mixed]
    return data


def marked_report() -> tuple[Report, list[str]]:
    """The full report with other words, and all these words."""
    made = (f"Zq{number:03}x" for number in count())
    data = full()
    used = {item["comparator"] for metric in data["metrics"] for item in metric["positions"]}
    used |= {item["whose"] for metric in data["metrics"] for item in metric["observations"]}
    data["comparators"] = [item for item in data["comparators"] if item["id"] in used]
    data = marked(data, made)
    known = {"scheme": "urn", "value": next(made)}
    data["about"]["subject"] = {key: next(made) for key in ("name", "kind")} | {
        "ids": [known],
        "groups": [{"kind": next(made), "value": next(made)}],
        "was": [known | {"name": next(made)}],
    }
    data["about"]["kind"] = next(made)
    report = Report.model_validate(data)
    return report, re.findall(r"Zq\d+x", report.model_dump_json())


@pytest.mark.parametrize("format_id", READ)
def test_that_every_text_of_a_report_stands_in_its_summary(format_id: str) -> None:
    report, words = marked_report()
    data = format_named(format_id).write(job(Index(report))).data
    found = heard(READ[format_id](data))
    assert len(words) > 80
    assert [word for word in words if word not in found] == []
