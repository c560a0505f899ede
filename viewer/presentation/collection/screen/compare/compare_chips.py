"""The chips of Compare, and what each of them changes."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import MatrixRow
from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.presentation.collection.screen.compare.compare_groups import groups_of
from viewer.presentation.collection.screen.compare.compare_view import (
    COMPARE,
    REPORT,
    Sides,
    compare_view,
    of_body,
    stepped,
    steps_of,
    swapped,
)
from viewer.presentation.collection.screen.matrix_chips import as_at_chip
from viewer.presentation.collection.screen.matrix_view import AS_AT, view_of
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.sources import dated_text
from viewer.store.session.open_collection import MATRIX, PAIR, OpenCollection

STEPS = {"before": -1, "after": 1}
_LINE = "\t"


def compare_chips(one: OpenCollection, rows: MatrixRows, sides: Sides) -> Iterator[Chip]:
    """What is shown, which two reports, and the steps to others."""
    view = compare_view(one)
    yield from as_at_chip(rows)
    if not sides.alone:
        about = "Show only what differs between the two, or everything"
        yield Chip("differences", "Only what differs", not view.everything, about=about)
    yield _against(rows, sides)
    if sides.alone or sides.second is None:
        yield _report(rows, "stays", sides.stays, "Which report")
    else:
        yield _report(rows, "first", sides.first, "First report")
        yield _report(rows, "second", sides.second, "Second report")
        yield Chip("swap", "Swap", about="Exchange the two reports: Ctrl+Shift+X")
        yield Chip(
            "pin", f"Pinned: {_pinned(sides)}", about="Pin the other report, and let this one step"
        )
    if len(steps_of(one, rows, sides)) > 1:
        about = "Of the reports that the matrix shows, in its order"
        yield Chip("before", "◂ Previous", about=about)
        yield Chip("after", "Next ▸", about=about)


def _against(rows: MatrixRows, sides: Sides) -> Chip:
    other = ((REPORT, "The other report"),) if sides.second else ()
    named = (*other, *groups_of(rows, sides.stays, sides.marked))
    choices = tuple(
        MenuChoice(key, words, ticked=key == sides.against, apart=bool(other) and number == 1)
        for number, (key, words) in enumerate(named)
    )
    words = dict(named).get(sides.against, "")
    text = f"Against: {words}" if sides.alone else "Against a group"
    about = "Hold one report against another one, or against a group"
    return Chip("against", text, sides.alone, choices, about)


def _report(rows: MatrixRows, key: str, row: MatrixRow, what: str) -> Chip:
    """Which report, with the others of its body to choose."""
    text = f"{name_of(row)}, {_when(row)}"
    asked = partial(_inspections, rows, row)
    several = any(other is not row for other in of_body(rows, row))
    about = f"{what}; choose another inspection of this body" if several else what
    return Chip(key, text, asked=asked, about=about)


def _inspections(rows: MatrixRows, row: MatrixRow) -> tuple[MenuChoice, ...]:
    return tuple(
        MenuChoice(_key(other.inspection.location), _when(other), ticked=other is row)
        for other in of_body(rows, row)
    )


def _pinned(sides: Sides) -> str:
    """The body that stays; of one body, the date of its inspection."""
    one_body = sides.goes is not None and sides.goes.body is sides.stays.body
    return _when(sides.stays) if one_body else name_of(sides.stays)


def name_of(row: MatrixRow) -> str:
    """The body of a row."""
    return one_line(row.inspection.about.subject.name)


def _when(row: MatrixRow) -> str:
    return dated_text(row.inspection.about) or "no date"


def _key(where: Location) -> str:
    return f"{where.file}{_LINE}{where.line or ''}"


def compare_picked(
    one: OpenCollection, rows: MatrixRows, sides: Sides, chip: str, key: str
) -> OpenCollection:
    """The collection after a chip was used."""
    view = compare_view(one)
    if chip == AS_AT:
        return one.viewed(MATRIX, replace(view_of(one), as_at=None))
    if chip in STEPS:
        return stepped(one, rows, sides, STEPS[chip])
    if chip in {"first", "second", "stays"}:
        return _replaced(one, rows, sides, chip, key)
    if chip == "pin" and sides.goes is not None:
        view = replace(view, stays=sides.goes.inspection.location)
    if chip == "differences":
        view = replace(view, everything=not view.everything)
    if chip == "swap":
        return swapped(one)
    if chip == "against":
        view = replace(view, against=key)
    return one.viewed(COMPARE, view)


def _replaced(
    one: OpenCollection, rows: MatrixRows, sides: Sides, side: str, key: str
) -> OpenCollection:
    """Another inspection in the place of one; of two, the very same cannot be both."""
    shown = {"first": sides.first, "second": sides.second, "stays": sides.stays}[side]
    given = next((row for row in rows.matrix.rows if _key(row.inspection.location) == key), shown)
    if (
        given is None
        or given is shown
        or (side != "stays" and given in (sides.first, sides.second))
    ):
        return one
    pair = (sides.stays, sides.goes) if side != "stays" else (sides.stays,)
    left = [given if row is shown else row for row in pair if row is not None]
    view = compare_view(one)
    if shown is sides.stays:
        view = replace(view, stays=given.inspection.location)
    taken = {row.inspection.location for row in (*left, shown) if row is not None}
    others = [item for item in one.marked if item not in taken] if len(one.marked) > PAIR else []
    marked = (*others, *(row.inspection.location for row in left))
    return replace(one, marked=marked).viewed(COMPARE, view)
