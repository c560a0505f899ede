"""Any metric that a report can hold, and what its chart covers when it is laid out."""

from datetime import date
from decimal import Decimal
from itertools import combinations

from hypothesis import strategies as st

from tests.builders import derived, gap, index, metric, observation, period, position, printed
from viewer.domain.index import Index
from viewer.domain.metrics import (
    Comparator,
    ComparatorKind,
    Gap,
    Metric,
    Observation,
    Period,
    Position,
)
from viewer.presentation.charts.layout import lay_out, natural_height
from viewer.presentation.charts.make import chart
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.charts.picture import Label, Picture
from viewer.presentation.charts.sketch import SMALL
from viewer.presentation.content.chart import ChartSpec

SIZES = ((420.0, 240.0), (640.0, 360.0), (1200.0, 400.0))
EMS = (14.0, 21.0)
UNITS = ("percent", "pounds", "count", "days", "score")
Box = tuple[float, float, float, float]

names = st.sampled_from(["national average", "x", "W" * 120, "the average of all " * 6]) | st.text(
    "abc mWi£", min_size=1, max_size=120
).filter(str.strip)
KINDS: tuple[ComparatorKind, ...] = ("average", "target", "earlier", "other")
kinds = st.sampled_from(KINDS)
values = st.sampled_from(["0", "100", "-3", "9999999999.99", "62.3", "0.5"]) | st.decimals(
    -10_000_000_000, 10_000_000_000, places=2
).map(str)


@st.composite
def compared(draw: st.DrawFn) -> tuple[Comparator, ...]:
    """Up to five bodies to be held against."""
    count = draw(st.integers(0, 5))
    return tuple(
        Comparator(id=f"body-{number}", title=draw(names), kind=draw(kinds))
        for number in range(count)
    )


@st.composite
def metrics(draw: st.DrawFn) -> tuple[Index, Metric]:
    """A metric over up to 60 quarters or years with gaps, in a report of its own."""
    bodies = draw(compared())
    months = draw(st.sampled_from([3, 12]))
    places = sorted(draw(st.sets(st.integers(0, 59), min_size=1, max_size=60)))
    near = draw(st.booleans())
    unit = draw(st.sampled_from(UNITS))
    figure = st.decimals(0, 100, places=1).map(str) if near or unit == "percent" else values
    labels = draw(st.sampled_from(["{}", "12 months to the end of period {}"]))
    base = draw(figure)
    figures: list[Observation | Gap] = []
    empty = draw(st.sets(st.sampled_from(places[1:]))) if places[1:] else set()
    for whose in ("subject", *(body.id for body in bodies)):
        for number in places:
            when = period(labels.format(number), _month(number * months))
            if number in empty:
                figures.append(gap(when, whose=whose))
            elif whose == "subject" or draw(st.booleans()):
                figures.append(_figure(draw, figure if len(places) < 9 else st.just(base), when,
                                       whose))  # fmt: skip
    stands = tuple(
        position(body.id, draw(st.sampled_from(["better", "worse", "similar"])))
        for body in bodies
        if draw(st.booleans())
    )
    made = metric(*figures, title=draw(names), unit=unit, positions=stands,
                  better=draw(st.sampled_from(["higher", "lower", "neither", None])))  # fmt: skip
    return index(metrics=[made], comparators=bodies), made


@st.composite
def undated(draw: st.DrawFn) -> tuple[Index, Metric]:
    """A metric with at most one figure for each body, or with verdicts alone."""
    bodies = draw(compared())
    unit = draw(st.sampled_from(UNITS))
    figure = st.decimals(0, 100, places=1).map(str) if unit == "percent" else values
    own = draw(st.booleans())
    figures = [_figure(draw, figure, None, "subject")] if own else []
    figures += [
        _figure(draw, figure, None, body.id) for body in bodies if own and draw(st.booleans())
    ]
    stands: tuple[Position, ...] = tuple(
        position(body.id, draw(st.sampled_from([None, "better", "worse"])), rank=draw(names))
        for body in bodies
        if draw(st.booleans())
    )
    made = metric(*figures, title=draw(names), unit=unit, positions=stands)
    return index(metrics=[made], comparators=bodies), made


days = st.dates(date(1890, 1, 1), date(2030, 12, 31))
ends = days.map(str) | days.map(lambda day: f"{day:%Y-%m}") | days.map(lambda day: f"{day:%Y}")
close = st.sampled_from(["2023", "2023-12", "2023-12-31", "2023-12-30", "2024-01-01", "2024"])


@st.composite
def scattered(draw: st.DrawFn) -> tuple[Index, Metric]:
    """A metric over periods far apart, close together, that end together, or that have no date."""
    bodies = draw(compared())
    sorts = draw(st.lists(ends | close, min_size=1, max_size=12))
    labels = draw(st.sampled_from(["P{}", "At the end of period {}"]))
    periods = [period(labels.format(number), sort) for number, sort in enumerate(sorts)]
    periods.append(Period(label="the pilot"))
    figures: list[Observation | Gap] = []
    for whose in ("subject", *(body.id for body in bodies)):
        known = draw(st.lists(st.sampled_from([None, *periods]), unique=True, max_size=13))
        figures += [
            gap(when, whose=whose)
            if when and draw(st.integers(0, 4)) == 4
            else _figure(draw, values, when, whose)
            for when in known
        ]
    made = metric(*figures, title=draw(names), unit=draw(st.sampled_from(UNITS)))
    return index(metrics=[made], comparators=bodies), made


def _figure(
    draw: st.DrawFn, figure: st.SearchStrategy[str], when: object, whose: str
) -> Observation:
    value = draw(figure)
    also = {"period": when, "whose": whose}
    if draw(st.integers(0, 9)) == 9:
        return derived(value, "a", (printed("a", value),), None, **also)
    qualifier = draw(st.sampled_from(["exact", "exact", "exact", "about", "at_least"]))
    return observation(value, None, qualifier=qualifier, **also)


def _month(months: int) -> str:
    return f"{1990 + months // 12}-{months % 12 + 1:02}"


def laid_out(spec: ChartSpec, size: tuple[float, float], em: float) -> Picture:
    """A chart at a size; one with rows is as tall as they are."""
    width, height = size
    if spec.periods is None or spec.positions:
        height = max(height, natural_height(spec, em))
    return lay_out(spec, width, height, em)


def box(label: Label, em: float) -> Box:
    """What a label's words cover: left, top, right and bottom."""
    size = em * (SMALL if label.small else 1.0)
    width = table_measure(label.text, label.weight) * size
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - size * 0.75, left + width, label.y + size * 0.25


def overlapping(picture: Picture, em: float) -> list[tuple[str, str]]:
    """The labels that lie on others."""
    boxes = [(label.text, box(label, em)) for label in picture.labels]
    return [(a, b) for (a, one), (b, two) in combinations(boxes, 2) if _share(one, two)]


def _share(one: Box, two: Box) -> bool:
    across = min(one[2], two[2]) - max(one[0], two[0])
    down = min(one[3], two[3]) - max(one[1], two[1])
    return across > 0.5 and down > 0.5


def outside(picture: Picture, em: float) -> list[str]:
    """The labels that reach out of the picture."""
    found = []
    for label in picture.labels:
        left, top, right, bottom = box(label, em)
        inside = left >= -0.5 and top >= -0.5
        if not (inside and right <= picture.width + 0.5 and bottom <= picture.height + 0.5):
            found.append(f"{label.text} at {left:.0f},{top:.0f} to {right:.0f},{bottom:.0f}")
    return found


def spec_of(made: Metric, *bodies: Comparator) -> ChartSpec:
    """A metric's chart in a report of its own."""
    known = index(metrics=[made], comparators=bodies) if bodies else index(metrics=[made])
    return chart(known, made)


def value_of(text: str) -> Decimal:
    """The number in a tick's words."""
    bare = text.replace("−", "-").replace(",", "").strip("%£")
    scale = next((s for s in ("tn", "bn", "m") if bare.endswith(s)), "")
    factor = {"": 1, "m": 10**6, "bn": 10**9, "tn": 10**12}[scale]
    return Decimal(bare.replace("£", "").removesuffix(scale)) * factor
