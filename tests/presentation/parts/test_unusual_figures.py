"""Movements, gaps, denominators and periods in words alone, wherever figures are told."""

import csv
import io
from typing import Any

import pytest

from tests.builders import (
    AVERAGE,
    derived,
    gap,
    index,
    metric,
    movement,
    observation,
    period,
    position,
    printed,
)
from tests.export.documents import TODAY, job
from tests.presentation.walking import texts
from viewer.domain.compare import change
from viewer.domain.index import Index
from viewer.domain.metrics import Metric, Observation, Period
from viewer.domain.timeline import told_movements
from viewer.export.formats import format_named
from viewer.presentation.charts.make import chart
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import plain
from viewer.presentation.parts.citations import citation
from viewer.presentation.parts.figures_table import figures_table
from viewer.presentation.parts.gaps import gaps
from viewer.presentation.parts.tiles import tile
from viewer.presentation.search.find import find
from viewer.presentation.summary.build import headline_metrics, summary
from viewer.presentation.summary.document import Options
from viewer.presentation.tabs.metrics import metrics
from viewer.presentation.tabs.overview import overview
from viewer.presentation.wording.cautions import NO_BETTER, SMALL_RULE, gap_texts
from viewer.presentation.wording.headline import headline
from viewer.presentation.wording.metric_summary import compared_words
from viewer.presentation.wording.movements import movement_mark, told_movement

MOVED = movement("rose", 23, since=period("2019"), printed="by nearly a quarter")
WORDS = "rose by 23% of the earlier figure since 2019"


def known(built: Metric) -> tuple[Index, Metric]:
    made = index(metrics=[built])
    return made, made.metrics["rate"]


def cells(made: Index, built: Metric) -> list[list[str]]:
    return [[cell.text for cell in row] for row in figures_table(made, built).rows]


def rows_of(made: Index) -> list[dict[str, str]]:
    """The lines of its CSV file."""
    data = format_named("csv").write(job(made)).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data)))


def test_that_a_metric_with_movements_alone_is_told_in_words_and_never_drawn() -> None:
    made, built = known(metric(unit=None, movements=(MOVED,), headline=True))
    assert headline(made, built) == f"Conviction rate {WORDS}"
    assert plain(compared_words(made, built).line) == f"{WORDS}, better"
    (shown,) = overview(made).tiles
    assert plain(shown.value) == "rose by 23%"
    (remark,) = shown.remarks
    assert plain(remark.line) == "of the earlier figure since 2019, better"
    assert WORDS in shown.spoken
    spec = chart(made, built)
    assert (spec.series, spec.is_drawn) == ((), False)
    assert WORDS in spec.alternative.replace("Rose", "rose")
    assert cells(made, built)[0][2:4] == [
        WORDS,
        "only the change is stated as “by nearly a quarter”",
    ]
    assert WORDS in str(summary(made, Options(), TODAY))
    assert [hit.place.item for hit in find(made, "earlier figure").hits] == ["rate"]


def test_that_a_movement_adds_no_figure_to_a_chart() -> None:
    figures = (observation(40, "2015-16"), observation(45))
    plainly, moved = (known(metric(*figures, movements=some)) for some in ((), (MOVED,)))
    assert chart(*plainly).series == chart(*moved).series


OLDER = movement("fell", 1, period=period("2015-16"))
TOLD = {
    "the only one": ((MOVED,), (), (MOVED,)),
    "a newer figure": ((OLDER,), (observation(),), ()),
    "the newer of two": ((OLDER, movement(period=period())), (), (movement(period=period()),)),
    "of another body": ((movement(whose=AVERAGE),), (), ()),
}


@pytest.mark.parametrize(("moves", "figures", "told"), TOLD.values(), ids=TOLD)
def test_that_the_newest_movement_of_the_subject_is_told(
    moves: Any, figures: Any, told: Any
) -> None:
    assert told_movements(metric(*figures, movements=moves)) == told


def test_that_a_movement_and_a_gap_can_be_cited() -> None:
    made, built = known(metric(observation(), gap("2017-18"), movements=(MOVED,)))
    table = figures_table(made, built)
    cited = [citation(made, cite) for cite in table.cites if cite]
    said = [one.said.text for one in cited if one]
    assert said == ["62.3% (2016-17)", "no cases (2017-18)", f"{WORDS} as “by nearly a quarter”"]


def test_that_a_gap_is_a_row_with_its_note_everywhere() -> None:
    made, built = known(
        metric(observation(50, "2015-16"), gap("2016-17"), observation(60, "2017-18"))
    )
    assert cells(made, built)[1][:4] == [
        "2016-17", "Harbour Service", "no cases", "no figure",
    ]  # fmt: skip
    assert "Conviction rate: a figure for 2016-17 (no cases)." in [words for words, _ in gaps(made)]
    assert "No figure for 2016-17: no cases" in chart(made, built).alternative
    assert [(row["Period"], row["Value"], row["Note"]) for row in rows_of(made)] == [
        ("2015-16", "50", ""), ("2016-17", "", "no cases"), ("2017-18", "60", ""),
    ]  # fmt: skip


def test_that_a_metric_of_gaps_alone_says_why() -> None:
    made, built = known(metric(gap(), unit=None))
    assert headline(made, built) == "Conviction rate: no figure for 2016-17 (no cases)"
    assert plain(compared_words(made, built).line) == "no cases for 2016-17"


LATER = (observation(40, "2015-16"), observation(45))
NEWEST = {
    "a newer": ((*LATER, gap("2017-18", "No cases.")), "no figure for 2017-18 (No cases)"),
    "two newer": (
        (*LATER, gap("2018-19"), gap("2017-18")), "no figure for 2017-18 and 2018-19 (no cases)",
    ),
    "of two reasons": (
        (*LATER, gap("2017-18"), gap("2018-19", "lost")), "no figure for 2018-19 (lost)",
    ),
    "an older": ((gap("2014-15"), *LATER), ""),
    "of another": ((*LATER, gap("2017-18", whose=AVERAGE)), ""),
}  # fmt: skip


@pytest.mark.parametrize(("items", "told"), NEWEST.values(), ids=NEWEST)
def test_that_a_gap_after_the_newest_figure_is_said_beside_it(items: Any, told: str) -> None:
    made, built = known(metric(*items))
    assert ([plain(one.line) for one in tile(made, built).remarks][1:]) == [*filter(None, [told])]
    for words in (plain(compared_words(made, built).line), headline(made, built)):
        assert ("o figure" in words) == bool(told)
        assert words.endswith(told[1:])


def test_that_a_headline_of_gaps_alone_is_a_tile_that_says_when_and_why_on_screen_and_paper() -> (
    None
):
    made, built = known(metric(gap(note="No trials."), unit=None, headline=True))
    (shown,) = overview(made).tiles
    assert (plain(shown.value), plain(shown.remarks[0].line)) == (
        "no figure", "for 2016-17 (No trials)",
    )  # fmt: skip
    assert headline_metrics(made) == [built]


def test_that_figures_of_few_are_called_better_or_worse_only_by_the_source() -> None:
    few = (observation(33, of=3), observation(71, of=2310, whose=AVERAGE))
    for verdict, mark in ((None, None), ("worse", "down")):
        said = (position(verdict=verdict),) if verdict else ()
        made, built = known(metric(*few, positions=said))
        (line,) = tile(made, built).remarks
        assert (line.mark.shape if line.mark else None) == mark
        words = plain(line.line).removesuffix(", worse" if mark else "")
        assert words.endswith("(71% of 2,310; small number: 3)")
    moved = known(metric(observation(30, "2015-16", of=3), observation(60, of=3)))
    (line,) = tile(*moved).remarks
    assert (line.mark, plain(line.line)) == (
        None, "+30 points since 2015-16 (small numbers: 3 each)",
    )  # fmt: skip


def test_that_a_share_says_of_how_many_beside_its_value() -> None:
    made, built = known(metric(observation(100, of=2, printed="all of them", note="Provisional.")))
    assert plain(tile(made, built).value) == "100% of 2, as “all of them”"
    assert cells(made, built)[0][2:4] == [
        "100% of 2", "stated in the source as “all of them”; Provisional.",
    ]  # fmt: skip
    assert "100% of 2" in chart(made, built).alternative
    (row,) = rows_of(made)
    assert [row[name] for name in ("Value", "Out of", "As printed", "Note")] == [
        "100", "2", "all of them", "Provisional.",
    ]  # fmt: skip


def test_that_columns_that_nobody_needs_are_not_there() -> None:
    (row,) = rows_of(known(metric(observation()))[0])
    assert not row.keys() & {"Out of", "As printed", "Note", "Since", "Changed by"}


def test_that_a_movement_is_a_line_of_its_own_that_says_what_its_per_cent_are_of() -> None:
    (row,) = rows_of(known(metric(unit=None, movements=(MOVED,)))[0])
    names = ("Kind", "Since", "Direction", "Changed by", "Unit of the change", "As printed")
    assert [row[name] for name in names] == [
        "change", "2019", "rose", "23", "per cent of the earlier figure", "by nearly a quarter",
    ]  # fmt: skip


NOTED = {
    "small": (metric(observation(of=29)), [SMALL_RULE]),
    "many": (metric(observation(of=30)), []),
    "no better way": (metric(observation(), better=None), [NO_BETTER]),
    "neither is better": (metric(observation(), better="neither"), []),
    "nothing to judge": (metric(unit=None, better=None), []),
}


@pytest.mark.parametrize(("built", "notes"), NOTED.values(), ids=NOTED)
def test_that_what_a_reader_must_know_is_said_on_screen_and_paper(
    built: Metric, notes: list[str]
) -> None:
    made = index(metrics=[built])
    on_screen = [*texts(metrics(made, None, "").page)]
    on_paper = str(summary(made, Options(), TODAY))
    for note in (SMALL_RULE, NO_BETTER):
        assert (note in on_screen) == (note in notes)
        assert (note in on_paper) == (note in notes)


PILOT = Period(label="the pilot")
FIGURES = (observation(20, PILOT), observation(40, "2015-16"), observation(45))
UNDATED = {
    "before": (FIGURES, "45%", "5 points"),
    "after": ((*FIGURES[1:], FIGURES[0]), "45%", "5 points"),
    "with one other": (FIGURES[::2], "45%", ""),
    "alone": (FIGURES[:1], "20%", ""),
    "two": ((FIGURES[0], observation(30, Period(label="a trial"))), "2 figures", ""),
}


@pytest.mark.parametrize(("figures", "newest", "moved"), UNDATED.values(), ids=UNDATED)
def test_that_a_period_in_words_alone_is_never_in_order_nor_a_change(
    figures: Any, newest: str, moved: str
) -> None:
    made, built = known(metric(*figures))
    assert plain(tile(made, built).value) == newest
    assert (change(built) is not None) == bool(moved)
    assert ("the pilot" in headline(made, built)) == (newest == "2 figures")
    assert sorted(row[0] for row in cells(made, built)) == sorted(
        item.period.label for item in figures
    )


def test_that_a_derived_figure_says_of_how_many_too() -> None:
    made, built = known(metric(derived(50, "a", [printed("a", 50)], of=4)))
    assert plain(tile(made, built).value) == "50% of 4 derived"
    cited = citation(made, Cite("metric", "rate"))
    assert cited is not None
    assert cited.said.text == "50% of 4 (2016-17), derived: 50"


NUMBERS = {(50, 29): "rose by 10 points in 2016-17 (small number: 29)", (300, 290): ""}


@pytest.mark.parametrize("of", NUMBERS)
def test_that_a_printed_change_of_few_is_called_neither_better_nor_worse(
    of: tuple[int, int],
) -> None:
    figures = (observation(50, "2015-16", of=of[0]), observation(60, of=of[1]))
    moved = movement("rose", 10, unit="points", period=period("2016-17"))
    made, built = known(metric(*figures, movements=(moved,)))
    assert told_movement(built, moved) == (NUMBERS[of] or "rose by 10 points in 2016-17")
    assert bool(movement_mark(built, moved)) == (not NUMBERS[of])
    assert cells(made, built)[2][3] == "stated in the source"


MANY = [f"{month} 2024" for month in "January March April May June July August".split()]
FIGURE_BETWEEN = (observation(3, period("February 2024", "2024-02")),)
TOLD_GAPS = {
    (): "No figure for 7 periods, January to August 2024: no cases",
    FIGURE_BETWEEN: "No figure for 7 periods between January and August 2024: no cases",
}


@pytest.mark.parametrize("figures", TOLD_GAPS)
def test_that_many_gaps_are_told_by_the_first_and_the_last(
    figures: tuple[Observation, ...],
) -> None:
    ends = (f"2024-{number:02}" for number in (1, 3, 4, 5, 6, 7, 8))
    months = map(period, MANY, ends)
    made, built = known(metric(*figures, *(gap(when) for when in months)))
    assert gap_texts(made, built) == [TOLD_GAPS[figures]]
