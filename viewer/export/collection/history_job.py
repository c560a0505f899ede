"""The history of a collection as a job for the writers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from viewer.domain.collection.changes import RatingChange, change_before
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.over_time.spells import Spell
from viewer.domain.collection.standings import Standing
from viewer.domain.dates import PartialDate
from viewer.export.collection.json_rows import json_bytes
from viewer.export.collection.matrix_job import job_of
from viewer.export.job import DocumentJob
from viewer.export.table_rows import TableRows as Table
from viewer.export.table_rows import TableValue, day_cell, number_cell
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.history import (
    HistoryPage,
    HistoryWanted,
    history_page,
    history_told,
)
from viewer.presentation.collection.over_time.lines import BodyLine
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.history_document import history_document
from viewer.presentation.collection.paper.history_sheet import history_sheet
from viewer.presentation.collection.rated_words import NOT_ASKED
from viewer.presentation.parts.row_keys import (
    Keyed,
    of_body,
    of_change,
    of_rating,
    of_report,
    words_of,
)
from viewer.presentation.summary.document import Options
from viewer.presentation.wording.rating import STATES

_COLUMNS = (
    "Body", "Criterion", "From", "Until", "Days", "Rating", "Rank", "Of", "Joint", "Change",
    "Comparable", "Framework", "File",
)  # fmt: skip
_NOTE = (
    "One row for each rating and the time it stood. Without an end it stands today. Days are "
    "counted where both ends are known to the day."
)


def history_job(
    rows: MatrixRows,
    wanted: HistoryWanted,
    origin: Origin,
    options: Options,
    *,
    words: bool = False,
) -> DocumentJob:
    """The spells of what is wanted, a row for each; drawn as bars, unless `words` are wanted."""
    page = history_page(rows, wanted)
    chosen = "" if wanted.body else filter_sentence(rows, wanted.filter, of_bodies=True)
    found = list(_objects(rows, wanted))
    data = json_bytes(found)
    document = history_document(page, chosen, origin, drawn=not words)
    job = job_of(document, origin, options, (), _table(page, found), data)
    return replace(job, paper=None if words else history_sheet(page, chosen, origin))


def _objects(rows: MatrixRows, wanted: HistoryWanted) -> Iterator[Keyed]:
    across = wanted.filter.across
    for told in history_told(rows, wanted):
        places = {id(one): place for place, one in enumerate(told.track)}
        for spell in told.spells:
            dated = [
                one for one in spell.clash if one.carried or one.when
            ]  # the others have no place in time
            for standing in dated or (spell.standing,):
                change = _change(told, places.get(id(standing)))
                yield _object(told, spell, standing, change, across=across)
        for standing in told.unplaced:
            change = _change(told, places.get(id(standing)))
            yield _object(told, None, standing, change, across=across)


def _change(told: BodyLine, place: int | None) -> RatingChange | None:
    return None if place is None else change_before(told.track, place)


def _object(
    told: BodyLine,
    spell: Spell | None,
    standing: Standing | None,
    change: RatingChange | None,
    *,
    across: bool,
) -> Keyed:
    """A rating with the time it stood, which is not known without a spell."""
    held = standing.held if standing else None
    inspection = standing.inspection if standing else spell.inspection if spell else None
    return {
        **of_body(told.body.subject, told.body.subject.name),
        **of_report(inspection),
        **of_rating(held.rating if held else None),
        "criterion": words_of(told.column.title),
        **(of_change(change.counted(across), change.levels) if change else of_change()),
        "from": _since(spell, standing),
        "until": spell.until if spell else None,
        "days": spell.days if spell and spell.exact else None,
        "joint": standing is not None and standing.is_joint,
    }


def _since(spell: Spell | None, standing: Standing | None) -> PartialDate | None:
    """From when a rating stood; each from its own date where several may stand."""
    if standing and (spell is None or spell.clash):
        return standing.carried or standing.when
    return spell.since if spell else None


def _table(page: HistoryPage, found: Iterable[Keyed]) -> Table:
    return Table("History", page.title, _COLUMNS, tuple(map(_cells, found)), _NOTE)


def _cells(item: Keyed) -> tuple[TableValue, ...]:
    level, state = item["level"], item["state"]
    comparable = {True: "yes", False: "no", None: ""}[item["comparable"]]
    return (
        item["body"], item["criterion"], day_cell(item["from"]), day_cell(item["until"]),
        number_cell(item["days"]), level or (STATES[state] if state else NOT_ASKED),
        number_cell(item["rank"]), number_cell(item["of"]), "yes" if item["joint"] else "",
        item["change"] or "", comparable, item["framework"] or "", item["file"],
    )  # fmt: skip
