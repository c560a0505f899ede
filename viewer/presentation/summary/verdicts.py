"""Metrics that have verdicts in words and no figure: one picture and one table for all of them."""

from collections import Counter

from viewer.domain.index import Index
from viewer.domain.metrics import Metric, Position, Verdict
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.chart import ChartPosition, ChartSpec
from viewer.presentation.content.text import isolated, one_line, paragraphs
from viewer.presentation.parts.figures_table import carried_over, places
from viewer.presentation.summary.document import SummaryHeading, SummaryMetric
from viewer.presentation.summary.telling import told_chart, told_table
from viewer.presentation.wording.comparisons import body_name
from viewer.presentation.wording.marks import VERDICT_MARKS
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.numbers import period_text, sentences

TITLE = "Compared in words, without a figure"
MOST_LANES = 16  # more verdicts than this make no picture that fits a page; their table says all
COUNTED: tuple[Verdict, ...] = ("better", "similar", "worse")
COLUMNS = (
    TableColumn("Metric"),
    TableColumn("Compared with"),
    TableColumn("Better or worse"),
    TableColumn("Period"),
    TableColumn("Source", stretch=True),
)
SaidPosition = tuple[Metric, Position]


def is_only_in_words(metric: Metric) -> bool:
    """Whether the report gives verdicts for it, and no figure of the subject's."""
    return bool(metric.positions) and not metric.observations and not metric.movements


def verdicts(index: Index, metrics: tuple[Metric, ...]) -> SummaryMetric:
    """The verdicts of these metrics beside each other."""
    said = [(metric, item) for metric in metrics for item in metric.positions]
    title = f"{TITLE}: {_counted(said)}" if _counted(said) else TITLE
    chart = _chart(index, said, title) if len(said) <= MOST_LANES else None
    subtitle = "The source makes these comparisons without giving figures."
    several = len({place.source for _, item in said for place in item.sources}) > 1
    rows = tuple(_row(index, *one, several) for one in said)
    table = told_table(Table("Comparisons in words", COLUMNS, rows).without_blanks())
    return SummaryMetric(SummaryHeading(2, title), subtitle, chart, table, _notes(metrics))


def _counted(said: list[SaidPosition]) -> str:
    """How many are better, similar and worse, in words."""
    counts = Counter(item.verdict for _, item in said if item.verdict)
    return ", ".join(f"{counts[word]} {word}" for word in COUNTED if counts[word])


def _chart(index: Index, said: list[SaidPosition], title: str) -> ChartSpec:
    positions = tuple(_position(index, *one) for one in said)
    spoken = "; ".join(f"{item.name}: {item.spoken}" for item in positions)
    alternative = sentences(title, spoken)
    return told_chart(ChartSpec("verdicts", title, "", alternative, "", positions=positions))


def _position(index: Index, metric: Metric, item: Position) -> ChartPosition:
    against = one_line(index.comparators[item.comparator].title)
    spoken = ", ".join(filter(None, (item.verdict, _rank(item)))) + f", against {against}"
    mark = VERDICT_MARKS[item.verdict] if item.verdict else None
    return ChartPosition(metric_name(metric), f"against {against}", mark, spoken)


def _rank(item: Position) -> str:
    return one_line(item.rank or "")


def _row(index: Index, metric: Metric, item: Position, several: bool) -> tuple[Cell, ...]:
    against = body_name(index, item.comparator)
    mark = VERDICT_MARKS[item.verdict] if item.verdict else None
    return (
        Cell(metric_name(metric)),
        Cell(against),
        Cell(_rank(item) or item.verdict or "", mark=mark),
        Cell(one_line(period_text(item.period)) if item.period else ""),
        Cell(places(index, item.sources, several)),
    )


def _notes(metrics: tuple[Metric, ...]) -> tuple[str, ...]:
    """The notes, each once, with the names of the metrics that they belong to."""
    found: dict[str, list[str]] = {}
    for metric in metrics:
        said = (*paragraphs(metric.remark or ""), *paragraphs(metric.note or ""))
        for note in (*map(isolated, said), *carried_over(metric)):
            names = found.setdefault(note, [])
            if one_line(metric.title) not in names:
                names.append(one_line(metric.title))
    told = tuple(f"{', '.join(names)}: {note}" for note, names in found.items())
    return (*told, *_themes(metrics))


def _themes(metrics: tuple[Metric, ...]) -> tuple[str, ...]:
    """The themes, each with the names of the metrics that the report puts under it."""
    found: dict[str, list[str]] = {}
    for metric in metrics:
        if metric.theme:
            found.setdefault(one_line(metric.theme), []).append(metric_name(metric))
    return tuple(f"Theme {theme}: {'; '.join(names)}" for theme, names in found.items())
