"""A comparison as a summary document, which every format of an export understands."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from viewer.characters import cut
from viewer.domain.comparison.comparing import Comparison
from viewer.domain.dates import day_text
from viewer.domain.index import Index
from viewer.domain.report import About
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import (
    ComparePage,
    ComparePoint,
    CompareRow,
    CompareTable,
    Held,
    PointSection,
)
from viewer.presentation.comparison.points import is_beginning
from viewer.presentation.comparison.which import (
    column_text,
)
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import one_line, plain
from viewer.presentation.summary.bounds import bounded
from viewer.presentation.summary.build import MOST_NAME, MOST_TEXT, MOST_TITLE, point
from viewer.presentation.summary.document import (
    Points,
    SideBySide,
    SummaryBlock,
    SummaryDocument,
    SummaryFinding,
    SummaryHeading,
    SummaryMetric,
    said,
)
from viewer.presentation.summary.telling import position_words
from viewer.presentation.wording.file_names import file_stem
from viewer.presentation.wording.inspectorate import body_text, inspectorate_text
from viewer.presentation.wording.numbers import full_stop, sentence_case
from viewer.presentation.wording.sources import issued

FORM_TITLE = "Comparison"
NOTHING = "The two reports say the same."


def comparison_document(
    title: str,
    subtitle: str,
    source: str,
    stem: str,
    today: date,
    blocks: Iterable[SummaryBlock],
) -> SummaryDocument:
    """A document on how reports stand to each other; its file is called after the `stem`."""
    printed, title, source = day_text(today), cut(title, MOST_TITLE), full_stop(f"Source: {source}")
    return SummaryDocument(
        form="summary",
        form_title=FORM_TITLE,
        title=title,
        name=cut(f"{FORM_TITLE} – {title}", MOST_NAME),
        subtitle=cut(f"{FORM_TITLE} · {subtitle}", MOST_TEXT),
        running=FORM_TITLE,
        source=source,
        printed=printed,
        file_name=f"{stem}-comparison",
        blocks=bounded(blocks),
        closing=(source, f"Made on {printed}."),
    )


def compare_document(
    comparison: Comparison, today: date, *, only_differences: bool, beside: bool = False
) -> SummaryDocument:
    """The page of a comparison as a document, in the same words and order.

    With `beside`, findings of both stand side by side, as a wide page has room for.
    """
    page = compare_page(comparison, only_differences=only_differences)
    abouts = [index.report.about for index in (comparison.first, comparison.second)]
    made = comparison_document(
        " and ".join(dict.fromkeys(map(body_text, abouts))),
        page.subtitle,
        "; ".join(map(_source, abouts)),
        "-and-".join(map(file_stem, abouts)),
        today,
        _blocks(comparison, page, beside=beside),
    )
    closing = (*filter(None, [page.hidden]), *made.closing)
    return replace(made, closing=closing, language=comparison.second.language)


def _source(about: About) -> str:
    return ", ".join((inspectorate_text(about), one_line(about.title), *issued(about)))


def _blocks(comparison: Comparison, page: ComparePage, *, beside: bool) -> Iterable[SummaryBlock]:
    yield said(*map(full_stop, (page.first, page.second, *page.notes)))
    for table in page.tables:
        yield SummaryHeading(1, table.title)
        yield _table(comparison, table)
    for section in page.sections:
        yield from _section(comparison, section, beside=beside)
    if not page.tables and not page.sections:
        yield said(NOTHING)


def _table(comparison: Comparison, table: CompareTable) -> SummaryMetric:
    columns = (
        TableColumn(table.title.removesuffix("s")),
        TableColumn(column_text(comparison, "first"), stretch=True),
        TableColumn(column_text(comparison, "second"), stretch=True),
        TableColumn("Change"),
    )
    rows = tuple(tuple(_cells(row)) for row in table.rows)
    told = sentence_case(table.told) or table.title
    made = Table(table.title, columns, rows)
    return SummaryMetric(SummaryHeading(2, told), table.empty, None, made)


def _cells(row: CompareRow) -> Iterable[Cell]:
    yield Cell(row.title)
    yield Cell(held_text(row.first), _is_derived(row.first))
    yield Cell(held_text(row.second), _is_derived(row.second))
    yield Cell(row.told, mark=None if row.hollow else row.mark)


def held_text(held: Held) -> str:
    """What one report says in a row, as one text: Good, second best of 4 levels."""
    rated = held.rating is not None and held.rating.position is not None
    where = position_words(held.rating) if held.rating and rated else ""
    words = ", ".join(filter(None, (plain(held.words), where)))
    return "; ".join(filter(None, (words, held.caption)))


def _is_derived(held: Held) -> bool:
    return any(run.style == "derived" for run in held.words)


def _section(
    comparison: Comparison, section: PointSection, *, beside: bool
) -> Iterable[SummaryBlock]:
    yield SummaryHeading(1, section.title)
    if section.told:
        yield said(full_stop(sentence_case(section.told)))
    for group in section.groups:
        heads = [" · ".join(filter(None, (group.theme, one))) for one in group.heads]
        sides = ((group.first, comparison.first), (group.second, comparison.second))
        first, second = (
            (SummaryHeading(2, head), Points(section.kind, _points(index, points), "None."))
            for head, (points, index) in zip(heads, sides, strict=True)
        )
        if beside:
            yield SideBySide(first, second)
        else:
            yield from (*first, *second)


def _points(index: Index, points: Iterable[ComparePoint]) -> tuple[SummaryFinding, ...]:
    return tuple(_point(index, one) for one in points)


def _point(index: Index, shown: ComparePoint) -> SummaryFinding:
    """A finding in full, with whether the other report has it, and where it stands."""
    finding = index.findings[shown.id]
    if is_beginning(one_line(finding.title or ""), one_line(finding.text)):
        finding = finding.model_copy(update={"title": None})
    made = point(index, finding, full=True)
    return replace(made, source=" · ".join(filter(None, (sentence_case(shown.tag), made.source))))
