"""A report against a group as rows for programs."""

from viewer.domain.comparison.group import AgainstGroup
from viewer.domain.comparison.group_figures import FigureAgainst
from viewer.presentation.comparison.group import shares
from viewer.presentation.comparison.group_figures import group_text
from viewer.presentation.comparison.records import Record
from viewer.presentation.parts.figure_words import period_words
from viewer.presentation.parts.row_keys import KEYS, of_rating, words_of

RECORD_KEYS = (
    *KEYS, "title", "value", "unit", "period", "better", "same", "worse", "not_counted", "shares",
    "place", "places", "median",
)  # fmt: skip
"""What a row can say. Of a figure, `place` is 1 for the best of so many `places`."""


def group_record(known: Record, one: AgainstGroup) -> Record:
    """A row for programs: the rating, and how the group stands to it."""
    return {
        **dict.fromkeys(RECORD_KEYS),
        **known,
        **of_rating(one.rating),
        "better": one.better,
        "same": one.same,
        "worse": one.worse,
        "not_counted": one.left_out,
        "shares": shares(one),
    }


def figure_record(known: Record, one: FigureAgainst) -> Record:
    """A row for programs: the figure, and how the group stands to it."""
    return {
        **dict.fromkeys(RECORD_KEYS),
        **known,
        "kind": "figure",
        "title": words_of(one.figure.metric.title),
        "value": one.figure.value,
        "unit": one.figure.metric.unit,
        "period": words_of(period_words(one.figure)),
        "better": one.better,
        "same": one.same,
        "worse": one.worse,
        "not_counted": one.left_out,
        "shares": group_text(one),
        "place": one.place,
        "places": one.compared + 1 if one.compared else None,
        "median": one.median,
    }
