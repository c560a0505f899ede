"""The tables of a workbook besides figures and verdicts: notes, ratings, findings and more."""

from collections.abc import Iterator
from typing import Literal

from viewer.domain.criteria import Criterion
from viewer.domain.dates import day_text
from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.report import Fact
from viewer.domain.sources import Extent
from viewer.export.table_rows import (
    BLANK,
    COMPARATORS,
    Amount,
    Maker,
    TableRow,
    TableRows,
    TableValue,
    figures,
    movements,
    number_cell,
    places,
    verdicts,
)
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import one_line, paragraphs
from viewer.presentation.parts.gaps import TITLE, gaps
from viewer.presentation.parts.rating_tally import telling_title
from viewer.presentation.parts.rows import KIND_WORDS
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.numbers import sentence_case
from viewer.presentation.wording.rating import (
    equals_text,
    placement_text,
    rating_scale,
    succession_text,
    witness_text,
)
from viewer.presentation.wording.silence import none_of
from viewer.presentation.wording.sources import seen_text

MEANINGS = (
    ("Stated", "The source prints the figure."),
    (
        "Derived",
        "The source does not print the figure. It was worked out from figures that the source "
        "prints. The sum is shown, and is checked each time the report is opened.",
    ),
    ("How exact", "Exact, about, at least or at most: how the source words the figure."),
    (
        "Per cent and points",
        "62.3 with the unit per cent is 62.3%. "
        "The difference of two percentages is in points, never in per cent.",
    ),
    ("Period ends", "The last day of the period, for sorting."),
    (
        "Period from nearby text",
        "Why the period was taken from nearby text: the source does not print it with the figure.",
    ),
    (
        "Ids",
        "The last columns name a metric, criterion or finding as in the report file. "
        "Titles can be the same, but ids are always different.",
    ),
    ("Blank cells", BLANK),
)


POINTS, TAKEN = "Better score", "Earlier criteria"
"""Columns that stand only where a rating has something to put in them."""

FEWER: dict[Literal["higher", "lower"], str] = {"higher": "more points", "lower": "fewer points"}
EXTENTS: dict[Extent, str] = {"whole": "All of it", "part": "Only a part"}


def notes(index: Index) -> TableRows:
    """What a reader must know of the other tables."""
    return TableRows("Notes", "Notes", ("About", "Note"), tuple(_notes(index)))


def _notes(index: Index) -> Iterator[tuple[str, str]]:
    yield from MEANINGS
    for item in index.comparators.values():
        title = sentence_case(one_line(item.title))
        yield title, f"Figures are compared with it. Its kind: {COMPARATORS[item.kind]}."
    for scale in index.scales.values():
        levels = ", ".join(one_line(level.label) for level in scale.levels)
        yield one_line(scale.title), f"A rating scale. Its levels, from the best: {levels}."
        if scale.note:
            yield one_line(scale.title), _text(scale.note)
        for level in scale.levels:
            if same := equals_text(index, level):
                yield f"{one_line(scale.title)}: {one_line(level.label)}", same
    for metric in index.metrics.values():
        if metric.note:
            yield metric_name(metric), _text(metric.note)
    for words, _ in gaps(index):
        yield TITLE, words


def ratings(index: Index) -> TableRows:
    """Every criterion with its rating."""
    columns = (
        "Criterion", "Part of", "Part of, chosen by", "Rating", "Rated", "Score", "Out of",
        POINTS, "Printed as", "Sources disagree", "Place on the scale", "Levels on the scale",
        "Scale", "Meaning", TAKEN, "Note", "Place in source", "Quotation", "Criterion id",
    )  # fmt: skip
    rows = tuple(_rating(index, item) for item in index.criteria.values())
    note = f"Place 1 is the best level of the scale. {BLANK}"
    found = TableRows("Ratings", "Ratings", columns, rows, note, none_of(index, "criteria"))
    return found.without(POINTS, TAKEN)


def _rating(index: Index, item: Criterion) -> TableRow:
    scale = index.scales[item.scale]
    rating, level = rating_scale(index, item), index.level(item)
    count, score = len(rating.labels), item.rating.score
    part_of = " › ".join(one_line(above.title) for above in reversed(index.ancestors(item)))
    return (
        one_line(item.title),
        part_of,
        "the file’s author" if placement_text(index, item) else "",
        rating.word,
        day_text(item.rating.date) if item.rating.date else "",
        *((Amount(score.value), Amount(score.max), FEWER[score.better]) if score else ("",) * 3),
        one_line(item.rating.printed or ""),
        witness_text(index, item),
        _place(rating),
        number_cell(count),
        one_line(scale.title),
        _text(level.meaning if level else None),
        succession_text(item),
        _text(item.rating.note),
        *places(index, item.rating.sources),
        item.id,
    )


def _place(rating: RatingScale) -> TableValue:
    """The place from the best, a number; each of them where sources disagree, and so a text."""
    if rating.position is None:
        return ""
    places = sorted(len(rating.labels) - one for one in (rating.position, *rating.others))
    return " or ".join(map(str, places)) if rating.others else number_cell(places[0])


def findings(index: Index) -> TableRows:
    """Every finding, once."""
    columns = (
        "Kind", "Theme", "Criterion", "Criterion chosen by", "Title", "Text", "Response",
        "Related metrics", "Place in source", "Quotation", "Finding id", "Criterion id",
    )  # fmt: skip
    kinds = index.findings_by_kind
    rows = tuple(_finding(index, item) for kind in KIND_WORDS for item in kinds.get(kind, ()))
    empty = none_of(index, "findings")
    note = f"One row for each finding. {BLANK}"
    return TableRows("Findings", "Findings", columns, rows, note, empty).without("Response")


def _finding(index: Index, item: Finding) -> TableRow:
    criteria = "; ".join(telling_title(index, index.outline[name]) for name in item.placed_under)
    placed = {"stated": "the source", "assigned": "the file’s author"}[item.criterion_basis]
    return (
        KIND_WORDS[item.kind],
        one_line(item.theme or ""),
        criteria,
        placed if criteria else "",
        one_line(item.title or ""),
        _text(item.text),
        _text(item.response),
        "; ".join(metric_name(index.metrics[name]) for name in item.metrics),
        *places(index, item.sources),
        item.id,
        "; ".join(item.placed_under),
    )


def facts(index: Index) -> TableRows:
    """What is said of the subject, and of how it was inspected; one row for each value."""
    parts = (("Inspected body", index.report.profile), ("Inspection", index.report.method))
    rows = tuple(
        row for about, found in parts for fact in found for row in _fact(index, about, fact)
    )
    columns = ("About", "Label", "Value", "Note", "Place in source", "Quotation")
    empty = none_of(index, "facts about its subject or the inspection")
    return TableRows("Facts", "Facts", columns, rows, f"One row for each value. {BLANK}", empty)


def _fact(index: Index, about: str, fact: Fact) -> Iterator[TableRow]:
    label, rest = one_line(fact.label), (_text(fact.note), *places(index, fact.sources))
    return ((about, label, one_line(value), *rest) for value in fact.values)


def sources(index: Index) -> TableRows:
    """The documents that the report was written from."""
    columns = ("Title", "Publisher", "Address", "Size", "Read on", "How much was read",
               "How places are numbered")  # fmt: skip
    rows = tuple(
        (
            one_line(source.title),
            one_line(source.publisher or ""),
            one_line(source.address or ""),
            one_line(source.size or ""),
            sentence_case(seen_text(source, cited=source.id in index.cited).removeprefix("read ")),
            EXTENTS[source.extent] if source.extent else "",
            _text(source.locators),
        )
        for source in index.sources.values()
    )
    return TableRows("Sources", "Sources", columns, rows, f"One row for each document. {BLANK}")


def _text(words: str | None) -> str:
    """A text that may have several paragraphs, as one cell holds it."""
    return "\n".join(paragraphs(words or ""))


SHEETS: tuple[Maker, ...] = (notes, ratings, findings, figures, movements, verdicts, facts, sources)
