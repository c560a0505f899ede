"""Verdicts in words stand together, and lose nothing by it."""

from datetime import date

from tests.builders import index, metric, observation, position, reference
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import Options, SummaryMetric
from viewer.presentation.summary.verdicts import MOST_LANES


def in_words(name: str, *said: str, note: str | None = None) -> Metric:
    """A metric with verdicts and no figure."""
    positions = [position(verdict=verdict, sources=(reference(name),)) for verdict in said]
    return metric(id=name, title=f"The {name}", unit=None, positions=tuple(positions), note=note)


def figures(report: Index) -> list[SummaryMetric]:
    """The metrics of its summary, as they are set."""
    document = summary(report, Options(), date(2026, 11, 24))
    return [block for block in document.blocks if isinstance(block, SummaryMetric)]


def test_that_verdicts_without_a_figure_share_one_picture_and_one_table() -> None:
    report = index(
        metrics=[in_words("post", "better"), metric(observation()), in_words("rail", "worse")]
    )
    with_figure, together = figures(report)
    assert with_figure.heading.text.startswith("Conviction rate")
    assert together.heading.text == "Compared in words, without a figure: 1 better, 1 worse"
    assert isinstance(together.chart, ChartSpec)
    assert [item.name for item in together.chart.positions] == ["The post", "The rail"]
    assert [[cell.text for cell in row] for row in together.table.rows] == [
        ["The post", "National average", "better", "paragraph 1: “post”"],
        ["The rail", "National average", "worse", "paragraph 1: “rail”"],
    ]


def test_that_one_alone_keeps_its_own_title() -> None:
    (alone,) = figures(index(metrics=[in_words("post", "better")]))
    assert alone.heading.text == "The post: better than the national average"


def test_that_the_picture_is_told_in_words() -> None:
    (together,) = figures(index(metrics=[in_words("post", "better"), in_words("rail", "worse")]))
    assert together.chart is not None
    assert "The rail: worse, against national average" in together.chart.alternative


def test_that_a_note_names_the_metrics_it_belongs_to_and_is_said_once() -> None:
    report = index(
        metrics=[
            in_words("post", "better", note="Counted yearly."),
            in_words("rail", "worse", note="Counted yearly."),
        ]
    )
    assert figures(report)[0].notes == ("The post, The rail: Counted yearly.",)


def test_that_more_verdicts_than_a_page_holds_are_a_table_only() -> None:
    many = [in_words(f"part-{number}", "better") for number in range(MOST_LANES + 1)]
    (together,) = figures(index(metrics=many))
    assert together.chart is None
    assert len(together.table.rows) == MOST_LANES + 1
