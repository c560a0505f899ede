"""A role for each column, proposed by what its values and its heading are."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from viewer.domain.base import ID_PATTERN, slug
from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.dates import is_day, is_no_day, looks_dated, order_of, serial_day
from viewer.extraction.tables.levels import folded, heading_words
from viewer.extraction.tables.mapping import ONCE, ColumnMapping, ColumnRole
from viewer.extraction.tables.numbers import number_of
from viewer.extraction.tables.periods import is_period
from viewer.extraction.tables.proposing import cues
from viewer.extraction.tables.proposing.scales import ColumnWords, scales_of_columns
from viewer.extraction.tables.proposing.seen import Proposed, SheetColumn
from viewer.extraction.tables.proposing.shape import with_joined_rows
from viewer.extraction.tables.spans import span_of
from viewer.extraction.tables.table import SheetCell, words_of

FEW_WORDS = 40
LONG_WORDS = 60
"""How many different words a group has at most, and how long the names of one are."""


OWN_IDS = 0.5
"""How many ids there are at least for each name of a body: names come more than once."""

MOSTLY = 0.5
"""The share of days in a column of dates in which others are written like dates."""

NO_CUE = "numbers, and nothing tells of what"


def proposed_columns(
    columns: tuple[SheetColumn, ...],
    words: Mapping[str, Mapping[str, str]],
    known: Mapping[str, KnownScale],
    said: str,
) -> tuple[Proposed, ...]:
    """A role for each column; of two columns that claim what only one can be, the first has it."""
    values = [
        ColumnWords(
            heading_words(seen.heading), Counter(folded(words_of(cell)) for cell in seen.cells)
        )
        for seen in columns
    ]
    scales = scales_of_columns(values, words, known, said)
    found = [_proposed(seen, scale) for seen, scale in zip(columns, scales, strict=True)]
    body = _body_among(columns, found)
    names = next((len(set(map(words_of, one.filled))) for one in columns if one.number == body), 0)
    taken: set[ColumnRole] = set()
    settled = []
    for seen, proposed in zip(columns, found, strict=True):
        one = proposed
        if seen.number == body:
            one = Proposed(_column(seen, "body"), "names that differ from row to row")
        if one.column.role in taken:
            why = f"another column is that already ({one.why})"
            one = _ignored(seen, why)
        if one.column.role in ONCE:
            taken.add(one.column.role)
        settled.append(one)
    settled = [_with_own_ids(seen, one, names) for seen, one in zip(columns, settled, strict=True)]
    if not any(one.column.role == "rating" for one in settled):
        settled = [_counted(seen, one) for seen, one in zip(columns, settled, strict=True)]
    return with_joined_rows(columns, _with_overall(settled))


def _with_overall(proposed: list[Proposed]) -> tuple[Proposed, ...]:
    """The only rating there is rates the whole; of several the first, and those called alike."""
    rated = [one for one in proposed if one.column.role == "rating"]
    if len(rated) != 1:
        whole_ones = [folded(one.column.heading) for one in rated if one.column.overall]
        return tuple(
            replace(one, column=one.column.model_copy(update={"overall": False}))
            if one.column.overall and folded(one.column.heading) != whole_ones[0]
            else one
            for one in proposed
        )
    whole = replace(rated[0], column=rated[0].column.model_copy(update={"overall": True}))
    return tuple(whole if one is rated[0] else one for one in proposed)


def _with_own_ids(seen: SheetColumn, one: Proposed, bodies: int) -> Proposed:
    """Codes that many bodies share are those of a group: no body is known by them."""
    shared = len(set(map(words_of, seen.filled))) < OWN_IDS * bodies
    if one.column.role != "body_id" or not shared:
        return one
    return _ignored(seen, "many bodies share its codes")


def _counted(seen: SheetColumn, one: Proposed) -> Proposed:
    """In a table without ratings numbers are figures, if nothing speaks against it."""
    words = heading_words(seen.heading)
    spoken = cues.NO_FIGURE_WORDS.search(words) or cues.ID_WORDS.search(words)
    if one.why != NO_CUE or not words or spoken:
        return one
    printed = [words_of(cell) for cell in seen.filled]
    unit = cues.unit_of(seen.heading, printed)
    return Proposed(_figure(seen, unit), "numbers, and no column has ratings")


def _column(seen: SheetColumn, role: ColumnRole, **more: object) -> ColumnMapping:
    given: dict[str, object] = {"number": seen.number, "heading": seen.heading, "role": role}
    if role in ("rating", "group", "figure") and (title := cues.title_of(seen.heading)):
        given["name"] = title
    return ColumnMapping.model_validate(given | more)


def _ignored(seen: SheetColumn, why: str) -> Proposed:
    return Proposed(_column(seen, "ignored"), why)


def _proposed(seen: SheetColumn, scale: str | None) -> Proposed:
    heading, filled = heading_words(seen.heading), seen.filled
    if not filled:
        return _ignored(seen, "it is empty")
    if cues.EARLIER_WORDS.search(heading):
        return _ignored(seen, "it is of an earlier inspection")
    if scale is not None:
        overall = bool(cues.OVERALL_WORDS.search(heading))
        column = _column(seen, "rating", scale=scale, overall=overall)
        return Proposed(column, "most of its values are levels of this scale")
    return (
        _dates(seen, heading, filled)
        or _addresses(seen, filled)
        or _ids(seen, heading, filled)
        or _figures(seen, heading, filled)
        or _words(seen, heading, filled)
        or _ignored(seen, "nothing tells what it is")
    )


def _share(filled: list[SheetCell], fits: list[bool]) -> float:
    return sum(fits) / len(filled)


def _dates(seen: SheetColumn, heading: str, filled: list[SheetCell]) -> Proposed | None:
    named = next((cue.role for cue in cues.DATE_CUES if cue.words.search(heading)), None)
    if cues.OTHER_DATES.search(heading):
        named = None
    serial = named is not None and _share(filled, [bool(serial_day(c)) for c in filled]) >= 0.8
    days = [serial or is_day(cell) or is_no_day(cell) for cell in filled]
    spanned = [span_of(cell) != (None, None) for cell in filled]
    spans = named is not None and "date" in heading and _share(filled, spanned) >= 0.8
    written = [day or looks_dated(cell) for day, cell in zip(days, filled, strict=True)]
    wrong = named is not None and _share(filled, written) >= 0.8
    if _share(filled, days) < (MOSTLY if wrong else 0.8) and not spans:
        return None
    if named is None:
        return _ignored(seen, "dates, and nothing tells of what")
    return Proposed(_column(seen, named, order=order_of(filled)), "dates")


def _addresses(seen: SheetColumn, filled: list[SheetCell]) -> Proposed | None:
    found = [bool(cues.WEB_ADDRESS.fullmatch(words_of(cell))) for cell in filled]
    if _share(filled, found) < 0.8:
        return None
    return Proposed(_column(seen, "address"), "web addresses")


def _ids(seen: SheetColumn, heading: str, filled: list[SheetCell]) -> Proposed | None:
    printed = [words_of(cell) for cell in filled]
    coded = [any(map(str.isdecimal, word)) and " " not in word for word in printed]
    if _share(filled, coded) < 0.8:
        return None
    distinct = len(set(printed)) / len(printed)
    most = len(filled) >= 0.8 * len(seen.cells)
    if cues.REPORT_ID_WORDS.search(heading) and distinct == 1 and most:
        return Proposed(_column(seen, "report_id"), "a different code in each row")
    if scheme := cues.scheme_of(heading):
        return Proposed(_column(seen, "body_id", name=scheme), "codes of bodies")
    if _share(filled, [bool(cues.ONS_CODE.fullmatch(word)) for word in printed]) >= 0.8:
        return Proposed(_column(seen, "body_id", name="ons"), "codes of areas")
    scheme = slug(heading)
    if (
        cues.ID_WORDS.search(heading_words(cues.UNIT_MARKS.sub("", seen.heading)))
        and distinct > 0.3
        and re.fullmatch(ID_PATTERN, scheme)
    ):
        return Proposed(_column(seen, "body_id", name=scheme), "codes that differ")
    return None


def _figures(seen: SheetColumn, heading: str, filled: list[SheetCell]) -> Proposed | None:
    numbers = [number_of(cell) for cell in filled]
    if _share(filled, [number is not None for number in numbers]) < 0.8:
        return None
    printed = [words_of(cell) for cell in filled]
    named = cues.FIGURE_WORDS.search(f"{seen.heading.casefold()} {heading}") or any(
        "%" in w for w in printed
    )
    of_period = _group_of_period(seen.heading) is not None
    if not (named or of_period) or cues.NO_FIGURE_WORDS.search(heading):
        return _ignored(seen, NO_CUE)
    unit = cues.unit_of(seen.heading, printed)
    return Proposed(_figure(seen, unit), "numbers")


def _group_of_period(heading: str) -> tuple[str, str] | None:
    """What figures are of and their period, where that is all that stands under the group."""
    group, _, own = heading.rpartition(": ")
    return (group, own) if group and is_period(own) else None


def _figure(seen: SheetColumn, unit: str) -> ColumnMapping:
    """A column of figures, called as its heading without the unit."""
    known = [number for cell in seen.filled if (number := number_of(cell)) is not None]
    marked = any("%" in words_of(cell) for cell in seen.filled)
    shares = unit == "percent" and max(known, default=2) <= 1 and not marked
    parted = _group_of_period(seen.heading)
    name = cues.UNIT_MARKS.sub("", parted[0] if parted else seen.heading).strip()
    more = {"name": name} if name and name != seen.heading else {}
    if parted:
        more["period"] = parted[1]
    return _column(seen, "figure", unit=unit, shares=shares, **more)


def _words(seen: SheetColumn, heading: str, filled: list[SheetCell]) -> Proposed | None:
    if any(isinstance(cell, date) for cell in filled):
        return None
    named = next((cue.role for cue in cues.WORD_CUES if cue.words.search(heading)), None)
    if named is not None and named != "group":
        return Proposed(_column(seen, named), "its heading says so")
    printed = [words_of(cell) for cell in filled]
    different = len(set(printed))
    few = different <= min(FEW_WORDS, max(len(printed) / 4, 1 if named is None else len(printed)))
    no_figure = cues.NO_FIGURE_WORDS.search(heading)
    idle = named is None and (different < 2 or no_figure)
    groups = few and seen.heading and different < max(len(printed), 2) and not idle
    called = named == "group" and different < len(printed) and not no_figure
    if (groups or called) and max(map(len, printed)) <= LONG_WORDS:
        return Proposed(_column(seen, "group"), f"{different} different words")
    return None


def _body_among(columns: tuple[SheetColumn, ...], found: list[Proposed]) -> int | None:
    """The number of the column that names the bodies."""
    best, most = None, 0.0
    for seen, one in zip(columns, found, strict=True):
        words = [words_of(cell) for cell in seen.filled]
        if one.column.role not in ("ignored", "group") or not words:
            continue
        named = sum(any(letter.isalpha() for letter in word) for word in words) / len(words)
        if named < 0.8 or all(number_of(word) is not None or is_day(word) for word in words):
            continue
        heading = heading_words(seen.heading)
        places = [
            n for n, cue in enumerate(cues.BODY_WORDS) if re.search(rf"\b(?:{cue})\b", heading)
        ]
        cue = 0.0 if cues.ID_WORDS.search(heading) else sum(3.0 - place for place in places)
        distinct = len(set(words)) / len(seen.cells)
        first = 0.3 * (best is None)
        score = (cue + 0.5 + first) * (0.2 + distinct) if cue or distinct >= 0.5 else 0.0
        if score > most + 1e-9 and max(map(len, words)) <= 300:
            best, most = seen.number, score
    return best or next(_named_again(columns, found), None)


def _named_again(columns: tuple[SheetColumn, ...], found: list[Proposed]) -> Iterator[int]:
    """The columns that may name bodies which come in many rows, as where each has its months."""
    judged = any(one.column.role in ("rating", "figure") or one.why == NO_CUE for one in found)
    for seen, one in zip(columns, found, strict=True):
        words = [words_of(cell) for cell in seen.filled]
        are_words = not any(number_of(word) is not None or is_period(word) for word in words)
        heading = heading_words(seen.heading)
        of_row = cues.CRITERION_WORDS.search(heading) or cues.PERIOD_WORDS.search(heading)
        plain_words = one.column.role in ("ignored", "group") and are_words and not of_row
        if judged and plain_words and len(set(words)) > 1:
            yield seen.number
