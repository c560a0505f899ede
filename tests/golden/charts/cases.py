"""The charts that are kept as files: those of the shipped report, and odd ones."""

from collections.abc import Callable

from tests.builders import (
    AVERAGE,
    TARGET,
    comparators,
    derived,
    index,
    metric,
    observation,
    period,
    position,
    printed,
)
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator, Metric
from viewer.presentation.charts.make import chart
from viewer.presentation.content.chart import ChartSpec
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

LONG_NAME = (
    "Magistrates’ court trials that did not go ahead on the day because of the prosecution, "
    "all offences, every court in Kent"
)
HOSTILE = (
    '<script>alert("&")</script> <text x="1">]]></text> & \u202egnp.exe\u202c \U0001f9d1\u200d⚖️'
)


def shipped() -> Index:
    """The report that comes with the program."""
    opened = read_report(shipped_report())
    assert isinstance(opened, Opened)
    return Index(opened.report)


def quarters(count: int, first: int = 2008, missing: tuple[int, ...] = ()) -> Metric:
    """Quarterly percentages that rise and fall, without those missing."""
    figures = [
        observation(
            f"{55 + (number * 7) % 13 + number / 4:.1f}",
            period(f"Q{number % 4 + 1} {first + number // 4}", quarter_end(first, number)),
        )
        for number in range(count)
        if number not in missing
    ]
    return metric(*figures, title="Guilty pleas at the first hearing")


def quarter_end(first: int, number: int) -> str:
    """The last month of a quarter, counted from the first of a year."""
    return f"{first + number // 4}-{number % 4 * 3 + 3:02}"


def alone(made: Metric, compared: tuple[Comparator, ...] = ()) -> ChartSpec:
    """A metric's chart in a report of its own."""
    return chart(index(metrics=[made], comparators=compared or comparators()), made)


def five_comparators() -> ChartSpec:
    """Two years of the subject and of five other bodies, close together."""
    kinds = ("average", "target", "earlier", "other", "other")
    names = ("national average", "level of ambition", "previous inspection",
             "neighbouring Areas", "CPS Areas of a similar size and make-up")  # fmt: skip
    compared = tuple(
        Comparator(id=f"body-{number}", title=name, kind=kind)  # type: ignore[arg-type]
        for number, (name, kind) in enumerate(zip(names, kinds, strict=True))
    )
    figures = [observation("55.2", "2015-16"), observation("62.3")]
    for number in range(5):
        figures.append(observation(f"{61 + number * 0.4:.1f}", whose=f"body-{number}"))
        figures.append(observation(f"{57 + number:.1f}", "2015-16", whose=f"body-{number}"))
    return alone(metric(*figures), compared)


def nought_and_all() -> ChartSpec:
    """From none at all to every one."""
    figures = (observation(0, "2014-15"), observation(100, "2015-16"), observation(100))
    return alone(metric(*figures, observation(0, whose=AVERAGE), title="Files sent on time"))


def billions() -> ChartSpec:
    """Pounds in billions, one year missing."""
    figures = (
        observation("1510000000", "2012-13"),
        observation("1498500000", "2013-14"),
        observation("2004000000", "2015-16"),
        observation("2250750000", "2016-17"),
    )
    return alone(metric(*figures, title="Budget", unit="pounds", better="neither"))


def few() -> ChartSpec:
    """Counts under ten beside a target."""
    figures = [
        observation(value, f"{2012 + n}-{13 + n}") for n, value in enumerate((7, 4, 5, 2, 3))
    ]
    aims = (observation(3, "2015-16", whose=TARGET), observation(2, whose=TARGET))
    return alone(metric(*figures, *aims, title="Cases lost", unit="count", better="lower"))


def long_name() -> ChartSpec:
    """A name of 120 characters, on the metric and on what it is held against."""
    compared = (Comparator(id=AVERAGE, title=LONG_NAME.lower(), kind="average"),)
    earlier = derived("18.5", "a - b", (printed("a", "17.5"), printed("b", "-1")), "2015-16")
    figures = (earlier, observation("17.5"), observation("20.25", whose=AVERAGE))
    return alone(metric(*figures, title=LONG_NAME, better="lower"), compared)


def only_verdicts() -> ChartSpec:
    """No figure, but a verdict against each of four bodies."""
    return alone(
        metric(
            unit=None,
            title="Quality of letters",
            positions=(
                position(),
                position(TARGET, "worse"),
                position("others", "similar", rank="among the best nationally"),
                position("earlier", None, rank="about where it was"),
            ),
        )
    )


def hostile() -> ChartSpec:
    """Names that would be markup, turn the line round, or need a font that is not there."""
    figures = (observation("55.2", "2015-16"), observation("62.3"))
    compared = (Comparator(id=AVERAGE, title=HOSTILE, kind="average"),)
    return alone(metric(*figures, observation(60, whose=AVERAGE), title=HOSTILE), compared)


def far_and_near() -> ChartSpec:
    """A century and a day from one count to the next, and one whose period is not stated."""
    dated = (
        (1200, "1898", "1898"), (1100, "1899", "1899"), (900, "1 Jan 1900", "1900-01-01"),
        (5000, "1969", "1969-12-31"), (100_000, "2023", "2023"),
    )  # fmt: skip
    figures = [observation(value, period(label, sort)) for value, label, sort in dated]
    return alone(metric(*figures, observation(2000, None), title="Prisoners", unit="count"))


def ending_together(unit: str) -> ChartSpec:
    """Years, and days that they end on, beside an average of the year before."""
    figures = (
        observation(39, period("2021-22", "2022-03")),
        observation(37, period("2022-23", "2023-03")),
        observation(46, period("At 31 March 2023", "2023-03-31")),
        observation(42, period("2021-22", "2022-03"), whose=AVERAGE),
    )
    return alone(metric(*figures, title="Complaints", unit=unit, better="lower"))


ODD: dict[str, Callable[[], ChartSpec]] = {
    "odd-sixty-quarters": lambda: alone(quarters(60, missing=(7, 8, 30, 31, 32, 33, 50))),
    "odd-five-comparators": five_comparators,
    "odd-nought-and-all": nought_and_all,
    "odd-billions": billions,
    "odd-counts-with-target": few,
    "odd-long-name": long_name,
    "odd-verdicts": only_verdicts,
    "odd-hostile": hostile,
    "odd-far-and-near": far_and_near,
    "odd-ending-together": lambda: ending_together("count"),
    "odd-ending-together-line": lambda: ending_together("percent"),
}


def cases() -> dict[str, ChartSpec]:
    """Every chart that is kept, by the name of its file."""
    known = shipped()
    kept = {name: chart(known, made) for name, made in known.metrics.items()}
    return kept | {name: make() for name, make in ODD.items()}
