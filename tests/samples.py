"""Report files to open: valid ones out of the ordinary, and a broken one."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_args

from tests.builders import (
    FOUR,
    about,
    comparators,
    criterion,
    fact,
    finding,
    metric,
    observation,
    position,
    report,
    scale,
)
from viewer.domain.criteria import Rating, RatingState
from viewer.domain.report import Report, Subject

LEVELS = ("Outstanding", "Very good", "Good", "Adequate", "Requires improvement", "Inadequate")
ENDLESS = "Donaudampfschifffahrt" * 480
LONG = "How well the whole of the service works with every partner that it shares a building with "
MARKUP = '<b>bold</b><img src="x.png"> & <a href="y">link</a>'


def write(folder: Path, made: Report, name: str = "sample") -> Path:
    """Write a report as a file; return its path."""
    file = folder / f"{name}.inspection.json"
    content = made.model_dump(by_alias=True, exclude_none=True)
    file.write_text(json.dumps(content, default=_plain, ensure_ascii=False), encoding="utf-8")
    return file


def broken(folder: Path) -> Path:
    """Write a file that is not a report; return its path."""
    file = folder / "broken.inspection.json"
    file.write_text('{"format": "inspection-report",\n "version": 1,\n "raport": {}}', "utf-8")
    return file


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    assert isinstance(value, date)
    return value.isoformat()


def graded(count: int) -> Report:
    """A report with as many criteria as its scale has levels, one at each."""
    labels = LEVELS[:count]
    criteria = [
        criterion(f"part-{number}", label.lower().replace(" ", "-"))
        for number, label in enumerate(labels, 1)
    ]
    return report(scales=[scale(*labels)], criteria=criteria, metrics=[rate()], findings=both())


def many_findings() -> Report:
    """A report with 400 findings under 20 themes."""
    findings = [
        finding(
            f"finding-{number}",
            kind=("strength", "weakness")[number % 2],
            title=f"Finding number {number} of a long list",
            theme=f"Theme {number % 20}",
        )
        for number in range(400)
    ]
    return report(criteria=[criterion()], findings=findings, metrics=[rate()])


def nested() -> Report:
    """A report with criteria three deep, and every state in place of a rating."""
    states = get_args(RatingState)
    criteria = [criterion("top"), criterion("under", parent="top")]
    criteria += [
        criterion(state.replace("_", "-"), Rating(state=state), parent="under") for state in states
    ]
    return report(criteria=criteria, findings=both(), metrics=[rate()])


def money() -> Report:
    """A report that counts pounds and things."""
    pounds = metric(
        observation(19_993_556, "2016-17"), observation(21_000_000, "2015-16"),
        id="budget", title="Budget", unit="pounds", better="lower", headline=True,
    )  # fmt: skip
    files = metric(observation(1_204), id="files", title="Files", unit="count", better="neither")
    days = metric(observation(1), id="days", title="Wait", unit="days", better="lower")
    return report(criteria=[criterion()], metrics=[pounds, files, days], findings=[finding()])


def named(words: str) -> Report:
    """A report in which everything that can have a name has this one."""
    words = words.strip()
    more = {"title": words, "theme": words}
    compared = [item.model_copy(update={"title": words}) for item in comparators()]
    return report(
        about=about(title=words, inspectorate=words, programme=words,
                    subject={"name": words, "kind": words},
                    inspected={"wording": words}, attribution=words, licence=words),
        scales=[scale(*FOUR, title=words, note=words)],
        comparators=compared,
        criteria=[criterion(title=words)],
        metrics=[
            metric(observation("62.3"), observation("55.2", "2015-16"),
                   observation("60.0", whose="average"),
                   scope=words, note=words, headline=True, criterion="casework", **more),
            metric(id="words", positions=(position(), position("others", None, rank=words)),
                   scope=words, unit=None, **more),
        ],
        findings=[
            finding(f"{kind}-1", kind=kind, text=words, criterion="casework", metrics=("rate",),
                    **more)
            for kind in ("strength", "weakness", "context")
        ],
        profile=[fact(words, words, words, note=words)],
        method=[fact(words, words, note=words)],
    )  # fmt: skip


def endless() -> Report:
    """A report where every name is one long word, and some are endless."""
    made = named(ENDLESS[:500])
    word = ENDLESS[:1_200]  # fourteen lines of a window
    about = made.about.model_copy(update={"subject": Subject(name=word)})
    findings = [item.model_copy(update={"title": word, "text": word}) for item in made.findings[:1]]
    metrics = [item.model_copy(update={"title": word}) for item in made.metrics[:1]]
    return made.model_copy(
        update={
            "about": about,
            "findings": (*findings, *made.findings[1:]),
            "metrics": (*metrics, *made.metrics[1:]),
        }
    )


def rate() -> Any:
    """A metric with two years of figures and a national average."""
    return metric(
        observation("55.2", "2015-16"),
        observation("62.3"),
        observation("60.0", whose="average"),
        headline=True,
    )


def both() -> list[Any]:
    """A strength and a weakness that rest on the metric."""
    return [
        finding(metrics=("rate",), criterion=None, theme="Ways of working"),
        finding("slow", kind="weakness", title="Letters are slow"),
    ]


_ODD: dict[str, Callable[[], Report]] = {
    "two levels": lambda: graded(2),
    "five levels": lambda: graded(5),
    "six levels": lambda: graded(6),
    "no findings": lambda: report(criteria=[criterion()], metrics=[rate()]),
    "400 findings": many_findings,
    "sub-criteria": nested,
    "pounds and counts": money,
    "long names": lambda: named((LONG * 2)[:120]),
    "Arabic names": lambda: named("خدمة الادعاء الملكية في شرق إنجلترا"),
    "Hebrew names": lambda: named("שירות התביעה של הכתר במזרח אנגליה"),
    "an endless word": endless,
    "markup in names": lambda: named(MARKUP),
    "required parts only": lambda: report(scales=(), comparators=()),
}

ODD = {name: cache(make) for name, make in _ODD.items()}
"""Reports out of the ordinary by name, each built when it is first asked for."""
