"""The columns of a matrix as they are shown: titles, and how its rows are spread over levels."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from viewer.domain.collection.columns import Column
from viewer.domain.collection.extra_columns import SCORE, Extra
from viewer.domain.collection.filtering.bits import Bits
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.ordering import DATED, DUE, FRAMEWORK, GROUP, NAME
from viewer.presentation.collection.filter_words import value_name
from viewer.presentation.collection.paper.matrix_wanted import is_used
from viewer.presentation.collection.rated_words import ON_OTHERS, column_title
from viewer.presentation.collection.screen.matrix_view import MatrixView, is_hidden
from viewer.presentation.collection.screen.shown_table import Head, Share
from viewer.presentation.collection.short_titles import short_titles
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.figure_words import extra_title
from viewer.presentation.wording.numbers import sentence_case


def usually_hidden(rows: MatrixRows, *, every: bool) -> frozenset[str]:
    """The columns that are hidden unless asked for: all kinds of group but one, too.

    Of criteria those that live on in later ones only, and those that no report shown asks for:
    the latest of each body, or `every` one. Scores and figures stand where nothing is rated.
    """
    bits = rows.matching(Filter(every=every))
    unused = (
        one.name
        for one in rows.matrix.columns
        if one.absorbed or not (one.overall or is_used(rows, one, bits))
    )
    extras = (one.name for one in rows.matrix.extras if rows.matrix.columns)
    return frozenset((*unused, *extras, *(f"{GROUP}{kind}" for kind in rows.kinds[1:])))


def extras_shown(rows: MatrixRows, view: MatrixView, usual: frozenset[str]) -> tuple[Extra, ...]:
    """The scores and figures that are shown; of one metric, each period."""
    chosen = rows.matrix.extra(view.metric)
    if chosen is not None:
        return rows.matrix.periods(chosen)
    return tuple(one for one in rows.matrix.extras if not is_hidden(view, one.name, usual))


def heads_of(
    rows: MatrixRows, view: MatrixView, bits: Bits, usual: frozenset[str], names: tuple[str, str]
) -> Iterator[Head]:
    """The columns that are shown; `bits` are the rows that are."""
    yield Head(NAME, sentence_case(names[0]))
    for kind in rows.kinds:
        alike = len(view.filter.values(Facet("group", kind))) == 1  # the filter says it
        if not alike and kind != view.grouped and not is_hidden(view, f"{GROUP}{kind}", usual):
            yield Head(f"{GROUP}{kind}", sentence_case(one_line(kind)))
    yield Head(DATED, _date_title(rows), whole=True)
    if rows.says_when_due and not is_hidden(view, DUE, usual):
        yield Head(DUE, "Next due", whole=True)
    if view.filter.every and len(rows.values(Facet("framework"))) > 1:
        yield Head(FRAMEWORK, "Framework")
    shown = [
        _rated_head(rows, column, place, bits)
        for place, column in enumerate(rows.matrix.columns)
        if not is_hidden(view, column.name, usual)
    ]
    extras = {one.name: one for one in extras_shown(rows, view, usual)}
    for head, short in zip(shown, short_titles(one.title for one in shown), strict=True):
        yield replace(head, short=short)
        if (score := extras.pop(f"{SCORE}{head.by}", None)) is not None:
            yield _extra_head(score)
    yield from map(_extra_head, extras.values())


def _extra_head(extra: Extra) -> Head:
    return Head(extra.name, extra_title(extra), at_end=True)


def _date_title(rows: MatrixRows) -> str:
    """What the dates are; where some are of inspections and some of publication, each row says."""
    if len(rows.dated_by) > 1:
        return "Dated · age"
    return "Inspected · age" if True in rows.dated_by else "Published · age"


def _rated_head(rows: MatrixRows, column: Column, place: int, bits: Bits) -> Head:
    facet = Facet("level", column.name)
    counts_of, others = rows.level_counts(place, bits)
    counted = {value: count for value, count in counts_of.items() if count}
    labels = column.scale.labels
    shares = [
        Share(step, len(labels), counted[label])
        for step, label in enumerate(labels)
        if label in counted
    ]
    rest = sum(count for value, count in counted.items() if value not in labels)
    none = [Share(None, len(labels), rest)] if rest else []
    spoken = ", ".join(f"{value_name(facet, value)} {count:,}" for value, count in counted.items())
    words = tuple(map(one_line, labels))
    counts = _counts([*shares, *none], words)
    if others:
        said = f"{others:,} {ON_OTHERS}"
        none.append(Share(None, len(labels), others))
        counts = " · ".join(filter(None, (counts, said)))
        spoken = "; ".join(filter(None, (spoken, f"{said} than the latest report has")))
    title = column_title(column)
    return Head(column.name, title, counts, (*shares, *none), spoken, place, words)


def _counts(shares: Iterable[Share], words: tuple[str, ...]) -> str:
    """The counts in few letters: 46 O · 61 G, with the first letters where these differ."""
    firsts = [word[:1].upper() for word in words]
    letters = firsts if len(set(firsts)) == len(firsts) and len(firsts) < 6 else [""] * len(firsts)
    return " · ".join(
        f"{share.count:,} {'–' if share.step is None else letters[share.step]}".rstrip()
        for share in shares
    )
