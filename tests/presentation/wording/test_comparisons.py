"""What words and marks are made of every kind of figures and verdict."""

from collections.abc import Iterator
from itertools import product
from typing import Any, get_args

import pytest

from tests.builders import (
    AVERAGE,
    EARLIER,
    OTHERS,
    TARGET,
    derived,
    index,
    metric,
    movement,
    observation,
    period,
    position,
    printed,
)
from tests.export.documents import recorded
from viewer.domain.index import Index
from viewer.domain.metrics import Better, Metric, Qualifier, Verdict
from viewer.presentation.charts.make import chart
from viewer.presentation.content.text import plain
from viewer.presentation.parts.figures_table import figures_table
from viewer.presentation.parts.tiles import tile
from viewer.presentation.tabs.overview import overview
from viewer.presentation.wording.comparisons import told_comparisons
from viewer.presentation.wording.headline import headline
from viewer.presentation.wording.metric_summary import compared_words

OF = (None, 2, 29, 30)
MOVEMENTS = {
    "rose by 23%": movement("rose", 23),
    "fell since": movement("fell", 3, unit="points", since=period("2019")),
    "rose from and to": movement("rose", 1, since=period("2019"), period=period("2022")),
    "rose to": movement("rose", 40, unit="count", qualifier="about", period=period("2022")),
    "fell by no known amount": movement("fell", since=period("2019")),
    "unchanged": movement("unchanged", since=period("2019")),
}
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
GIVEN: tuple[Verdict | None, ...] = (None, *get_args(Verdict))
VALUES = {"up": 65, "level": 60, "down": 55}
SHAPES = {"up": "better", "down": "worse", "level": "similar"}


def _index(built: Metric) -> tuple[Index, Metric]:
    made = index(metrics=[built])
    return made, made.metrics["rate"]


def _against(
    value: int, given: Verdict | None, kind: str = AVERAGE, basis: str = "stated", **also: Any
) -> tuple[Index, Metric]:
    """A figure against 60 of a comparator, which may be the subject's own past."""
    qualifier, theirs = also.pop("qualifier", "exact"), also.pop("theirs", "exact")
    before = {"when": "2015-16"} if kind == EARLIER else {"whose": kind}
    if basis == "derived":
        other = derived(60, "a - b", [printed("a", 65), printed("b", 5)], **before)
    else:
        other = observation(60, qualifier=theirs, **before)
    said = (position(kind, given, period=other.period and observation().period),) if given else ()
    return _index(metric(other, observation(value, qualifier=qualifier), positions=said, **also))


def _line(made: Index, built: Metric) -> str:
    shown = tile(made, built)
    lines = [f"{_mark(remark.mark)}{plain(remark.line)}" for remark in shown.remarks]
    return " | ".join([headline(made, built), *lines])


def _mark(mark: Any) -> str:
    return f"[{SHAPES[mark.shape]}] " if mark else "[] "


def _rows() -> Iterator[str]:
    yield "Qualifiers of two figures, the later one first, and what is said of the change\n"
    for way, one, other in product(VALUES, QUALIFIERS, QUALIFIERS):
        made = _against(VALUES[way], None, EARLIER, qualifier=one, theirs=other)
        yield f"{one} {VALUES[way]} after {other} 60: {_line(*made)}"
    yield "\nQualifiers of a figure and of the average\n"
    for way, one, other in product(VALUES, QUALIFIERS, QUALIFIERS):
        made = _against(VALUES[way], None, qualifier=one, theirs=other)
        yield f"{one} {VALUES[way]} against {other} 60: {_line(*made)}"
    yield "\nVerdicts of the source, by figures, what is better, basis and kind of comparator\n"
    for kind, basis in ((AVERAGE, "stated"), (AVERAGE, "derived"), (EARLIER, "stated")):
        for way, better, given in product(VALUES, get_args(Better), GIVEN):
            made = _against(VALUES[way], given, kind, basis, better=better)
            start = f"{kind}, {basis}, {way}, {better} is better, the source says {given}"
            yield f"{start}: {_line(*made)}"
    yield "\nVerdicts of the source on figures that are bounds\n"
    for way, bound, given in product(VALUES, ("at_least", "at_most", "about"), GIVEN):
        made = _against(VALUES[way], given, qualifier=bound)
        yield f"{bound} {VALUES[way]} against 60, the source says {given}: {_line(*made)}"
    yield "\nWhere the source does not say what is better\n"
    for kind, way, given in product((AVERAGE, EARLIER), VALUES, GIVEN):
        made = _against(VALUES[way], given, kind, better=None)
        yield f"{kind}, {way}, the source says {given}: {_line(*made)}"
    yield "\nFigures of so many, the later or own one first\n"
    for kind, mine, theirs in product((AVERAGE, EARLIER), OF, OF):
        before = {"when": "2015-16"} if kind == EARLIER else {"whose": kind}
        made = _index(metric(observation(60, of=theirs, **before), observation(65, of=mine)))
        yield f"{kind}, of {mine} and {theirs}: {_line(*made)}"
    yield "\nChanges that are printed without figures\n"
    for (name, moved), better in product(MOVEMENTS.items(), (*get_args(Better), None)):
        built = metric(unit=None, better=better, movements=(moved,))
        yield f"{name}, {better} is better: {_line(*_index(built))}"


def test_that_every_case_is_worded_as_recorded() -> None:
    text = "\n".join(_rows()) + "\n"
    assert text == recorded("verdicts.txt", text)


@pytest.mark.parametrize("better", ["higher", "lower"])
@pytest.mark.parametrize("kind", [AVERAGE, TARGET, OTHERS])
@pytest.mark.parametrize(("one", "other"), list(product(QUALIFIERS, QUALIFIERS)))
def test_that_no_mark_stands_against_the_figures(
    better: Better, kind: str, one: Qualifier, other: Qualifier
) -> None:
    for value, given in product(VALUES.values(), GIVEN):
        found = _against(value, given, kind, better=better, qualifier=one, theirs=other)
        for item in told_comparisons(*found):
            if item.gap is None or item.gap.direction not in {"up", "down"}:
                continue
            fine = (item.gap.direction == "up") == (better == "higher")
            assert item.verdict != ("worse" if fine else "better")


@pytest.mark.parametrize("given", ["better", "worse"])
@pytest.mark.parametrize("kind", [AVERAGE, TARGET, OTHERS])
def test_that_a_disagreement_is_told_everywhere_with_no_mark(given: Verdict, kind: str) -> None:
    value = 55 if given == "better" else 65
    made, built = _against(value, given, kind)
    side = "below" if given == "better" else "above"
    words = f"the source says {given}; by its figures it is 5 points {side}"
    assert words in headline(made, built).lower()
    assert words in chart(made, built).alternative.lower()
    assert words in tile(made, built).spoken.lower()
    assert words in plain(compared_words(made, built).line)
    assert compared_words(made, built).mark is None
    last = figures_table(made, built).rows[-1]
    assert words in last[2].text
    assert last[2].mark is None
    assert all(remark.mark is None for remark in tile(made, built).remarks)


def test_that_a_verdict_on_the_past_is_held_against_the_change() -> None:
    made, built = _against(55, "better", EARLIER)
    words = "the source says better than earlier performance; by its figures it fell 5 points"
    assert f"{words} since 2015-16" in headline(made, built).lower()


def test_that_any_earlier_figure_may_bear_out_a_verdict_on_the_past() -> None:
    figures = [observation(value, f"{2013 + n}-{14 + n}") for n, value in enumerate((50, 60, 55))]
    said = position(EARLIER, "better", period=figures[-1].period)
    made, built = _index(metric(*figures, positions=(said,)))
    (found,) = told_comparisons(made, built)
    assert (found.verdict, found.agreement) == ("better", "agrees")


def test_that_nothing_is_told_by_half() -> None:
    said = (position(AVERAGE, "worse"), position(EARLIER, "better"))
    made, built = _index(metric(unit=None, positions=said))
    both = ("worse than the national average", "better than earlier performance")
    for words in (
        headline(made, built),
        plain(compared_words(made, built).line),
        tile(made, built).spoken,
        chart(made, built).alternative,
    ):
        assert all(half in words for half in both)


def test_that_what_says_the_same_again_is_left_out_of_the_short_line() -> None:
    said = (position(AVERAGE, "worse"), position(OTHERS, "worse"))
    made, built = _index(metric(unit=None, positions=said))
    assert plain(compared_words(made, built).line) == "worse than the national average"


@pytest.mark.parametrize("title", ["Ends with a stop.", "Why?", "Files on time"])
def test_that_no_full_stop_is_doubled(title: str) -> None:
    for figures in ((observation(),), (observation(), observation(3, "2015-16", whose=AVERAGE))):
        made, built = _index(metric(*figures, title=title))
        spoken = chart(made, built).alternative
        assert ".." not in spoken
        assert "?." not in spoken


@pytest.mark.parametrize(("value", "given"), [(55, "better"), (65, "worse")])
def test_that_a_change_that_the_source_contradicts_has_no_mark(value: int, given: Verdict) -> None:
    for better in ("higher", "lower"):
        said: Verdict = given if better == "higher" else ("worse" if value == 55 else "better")
        made, built = _against(value, said, EARLIER, better=better)
        assert not any(remark.mark for remark in tile(made, built).remarks)
        assert compared_words(made, built).mark is None


@pytest.mark.parametrize(
    ("given", "better", "words"),
    [
        ("better", "neither", "better, as the source says; 5 points below the national average"),
        ("similar", "higher", "similar, as the source says; 5 points below the national average"),
    ],
)
def test_that_what_nobody_disputes_does_not_read_as_a_dispute(
    given: Verdict, better: Better, words: str
) -> None:
    made, built = _against(55, given, better=better)
    assert words in headline(made, built).lower()
    assert "by its figures" not in headline(made, built)
    assert tile(made, built).spoken.lower().count(given) == 1


def test_that_overview_cuts_no_sentence_off() -> None:
    said = (None, *get_args(Verdict))
    for given, value, bound in product(said, VALUES.values(), QUALIFIERS):
        made, _ = _against(value, given, qualifier=bound)
        for panel in overview(made).compared:
            assert not any(plain(row.detail).split(",")[0].endswith(" as") for row in panel.rows)


def test_that_the_table_has_the_order_of_the_chart() -> None:
    when = [("2021", "2021"), ("2022", "2022"), ("Q4 2022", "2022-12"), ("June 2022", "2022-06")]
    own = [observation(n, period(*one)) for n, one in enumerate(when)]
    made, built = _index(metric(*own, unit="count"))
    table = [row[0].text for row in figures_table(made, built).rows]
    axis = chart(made, built).periods
    assert axis is not None
    assert table == [tick.text for tick in axis.ticks]
