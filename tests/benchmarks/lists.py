"""Reports of which one list is long, under a megabyte each, without a problem for `check`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

MEGABYTE = 1_000_000
MOST_LETTERS = 19_000
"""A text of a report can have 20,000."""

PLACE = [{"source": "s", "locator": "p1"}]
Made = dict[str, Any]


def _criterion(number: int) -> Made:
    rating = {"level": "l0", "sources": PLACE} if number % 2 else {"state": "not_rated"}
    return {"id": f"c{number}", "title": f"Criterion {number}", "scale": "a", "rating": rating}


def _finding(number: int, text: str = "What was seen.") -> Made:
    title = f"Finding {number}"
    return {"id": f"f{number}", "kind": "strength", "title": title, "text": text, "sources": PLACE}


def _figure(number: int = 0, **changes: Any) -> Made:
    label = f"Month {number}"
    ends = f"{1000 + number // 12}-{number % 12 + 1:02}"
    period = {"label": label, "ends": ends}
    return {"value": number % 97, "basis": "stated", "period": period, "sources": PLACE} | changes


def _metric(number: int, observations: list[Made], **changes: Any) -> Made:
    head = {"id": f"m{number}", "title": f"Measure {number}", "unit": "percent"}
    return head | {"better": "higher", "observations": observations} | changes


def _body(number: int) -> Made:
    return {"id": f"b{number}", "title": f"body {number}", "kind": "other"}


def _criteria(count: int) -> Made:
    return {"criteria": [_criterion(number) for number in range(count)]}


def _findings(count: int) -> Made:
    return {"findings": [_finding(number) for number in range(count)]}


def _themes(count: int) -> Made:
    return {"findings": [_finding(n) | {"theme": f"Theme {n}"} for n in range(count)]}


def _texts(piece: str, count: int) -> Made:
    """So many pieces, in findings as long as they may be."""
    each = MOST_LETTERS // len(piece)
    shares = [min(each, count - done) for done in range(0, count, each)]
    return {"findings": [_finding(n, f"a{piece * share}b") for n, share in enumerate(shares)]}


def _paragraphs(count: int) -> Made:
    return _texts("a\n", count * 30)


def _line_breaks(count: int) -> Made:
    return _texts("\n", count * 50)


def _metrics(count: int) -> Made:
    return {"metrics": [_metric(n, [_figure(0), _figure(1)]) for n in range(count)]}


def _headlines(count: int) -> Made:
    every = ([_figure(0), _figure(1)] for _ in range(count))
    return {"metrics": [_metric(n, two, headline=True) for n, two in enumerate(every)]}


def _periods(count: int) -> Made:
    return {"metrics": [_metric(0, [_figure(number) for number in range(count)])]}


def _amounts(count: int) -> Made:
    return {"metrics": [_metric(0, [_figure(n) for n in range(count)], unit="pounds")]}


def _bodies(count: int) -> Made:
    figures = [_figure(0), *(_figure(0, whose=f"b{number}") for number in range(count))]
    return {"comparators": [*map(_body, range(count))], "metrics": [_metric(0, figures)]}


def _bodies_over_time(count: int) -> Made:
    bodies = range(count // 2)
    both = [_figure(n, whose=f"b{body}") for body in bodies for n in (0, 1)]
    figures = [_figure(0), _figure(1), *both]
    return {"comparators": [*map(_body, bodies)], "metrics": [_metric(0, figures)]}


def _positions(count: int) -> Made:
    said = [{"comparator": f"b{n}", "verdict": "worse", "sources": PLACE} for n in range(count)]
    return {"comparators": [*map(_body, range(count))], "metrics": [_metric(0, [], positions=said)]}


def _derived(count: int) -> Made:
    inputs = [{"name": "a", "value": 3, "sources": PLACE}]
    made = {"basis": "derived", "formula": "a", "inputs": inputs, "value": 3}
    return {"metrics": [_metric(0, [_figure(number, **made) for number in range(count)])]}


def _sources(count: int) -> Made:
    return {
        "sources": [
            {"id": "s", "title": "S"},
            *({"id": f"s{n}", "title": "S"} for n in range(count)),
        ]
    }


def _places(count: int) -> Made:
    places = [{"source": "s", "locator": f"p{number}"} for number in range(count)]
    return {"findings": [_finding(0) | {"sources": places}]}


def _facts(count: int) -> Made:
    return {
        "profile": [{"label": f"Fact {n}", "values": ["x"], "sources": PLACE} for n in range(count)]
    }


def _values(count: int) -> Made:
    return {"profile": [{"label": "Fact", "values": ["x"] * count * 9, "sources": PLACE}]}


def _words(count: int) -> Made:
    return _texts("word ", count * 20)


def _letters(count: int) -> Made:
    return _texts("w", count * 100)


LISTS: dict[str, Callable[[int], Made]] = {
    "criteria": _criteria,
    "findings": _findings,
    "themes": _themes,
    "paragraphs": _paragraphs,
    "line breaks": _line_breaks,
    "metrics": _metrics,
    "headlines": _headlines,
    "periods": _periods,
    "amounts": _amounts,
    "bodies": _bodies,
    "bodies over time": _bodies_over_time,
    "positions": _positions,
    "derived figures": _derived,
    "sources": _sources,
    "places": _places,
    "facts": _facts,
    "values": _values,
    "words": _words,
    "letters": _letters,
}
"""By what there is much of; each makes the parts of a report that hold so many of it."""


def long_list(folder: Path, name: str, count: int) -> Path:
    """Write a report with so many entries in one list, or as many as a megabyte holds."""
    file = folder / f"{name.replace(' ', '-')}-{count}.inspection.json"
    text = json.dumps(_report(LISTS[name](count)))
    while len(text) > MEGABYTE:
        count = count * MEGABYTE // len(text) - 1
        text = json.dumps(_report(LISTS[name](count)))
    file.write_text(text, encoding="utf-8")
    return file


def _report(parts: Made) -> Made:
    levels = [{"id": f"l{number}", "label": f"Level {number}"} for number in range(4)]
    about = {"id": "r", "title": "R", "inspectorate": "I", "subject": {"name": "Harbour"}}
    frame = {"format": "inspection-report", "version": 2, "report": about}
    common = {
        "sources": [{"id": "s", "title": "S"}],
        "scales": [{"id": "a", "title": "A", "levels": levels}],
    }
    return {**frame, **common, **parts}
