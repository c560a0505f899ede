"""History: the ratings of each body as spells on one time axis."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.filters import Filter, Rows
from viewer.domain.collection.gaps import framework_starts, gaps_of
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import Matrix
from viewer.domain.collection.spells import Spell, Stay, days_at_level, spells_of, stays_of
from viewer.presentation.collection.rated_words import column_title, rating_text
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, day_text, sentence_case

HistoryOrder = Literal["name", "change", "age"]
HISTORY_ORDERS: dict[HistoryOrder, str] = {
    "name": "Name",
    "change": "Last change",
    "age": "Last inspection",
}
YEAR = 365.25


@dataclass(frozen=True, slots=True)
class HistoryWanted:
    """Which history: of a column by its name, the first without one, or of one body, whole."""

    column: str = ""
    filter: Filter = Filter()  # noqa: RUF009 - frozen
    order: HistoryOrder = "name"
    body: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A spell on the axis: its days, its word, and what is heard.

    `step` of `of` is a level, 0 the best; without one it is dashed: nobody knows, or nobody asked.
    `lasting` is the one that stands today.
    """

    start: date
    end: date
    text: str
    spoken: str
    step: int | None
    of: int
    lasting: bool
    joint: bool
    location: Location | None

    @property
    def dashed(self) -> bool:
        """Whether no level stood."""
        return self.step is None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A body, or a criterion of one body, with its spells, oldest first.

    `sequence` are their words in order, such as “Fair → Good”; `totals` how long each stood.
    """

    title: str
    bars: tuple[Bar, ...]
    sequence: str
    totals: str
    spoken: str
    indent: bool = False


@dataclass(frozen=True, slots=True)
class AxisLine:
    """A line across the axis: the first inspection under a framework."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The axis from its first to its last day, the lines, and where frameworks began."""

    title: str
    sentence: str
    first: date
    last: date
    years: tuple[int, ...]
    lines: tuple[HistoryLine, ...]
    frameworks: tuple[AxisLine, ...]


def history_page(rows: Rows, wanted: HistoryWanted) -> HistoryPage:
    """The history of the bodies that the filter lets through, or the whole of one body."""
    matrix = rows.matrix
    place = matrix.place(wanted.column) if wanted.column else 0
    bodies = [row.body for row in rows.latest(wanted.filter)]
    one = next((body for body in matrix.bodies if body.name == wanted.body), None)
    if one is not None:
        bodies, lines = [one, *one.predecessors], tuple(_whole(matrix, one))
        title = f"{one_line(one.name)}: all ratings"
    else:
        lines = tuple(_lines(matrix, bodies, place, wanted.order))
        title = f"{column_title(matrix.columns[place])}: history"
    first = min((bar.start for line in lines for bar in line.bars), default=matrix.today)
    frameworks = tuple(
        AxisLine(start.day, one_line(start.label))
        for start in framework_starts(matrix.bodies)
        if first <= start.day <= matrix.today
    )
    stays = [] if one is not None else list(_stays(matrix, bodies, place))
    return HistoryPage(
        title,
        _sentence(bodies, frameworks, stays),
        date(first.year, 1, 1),
        matrix.today,
        tuple(range(first.year, matrix.today.year + 1)),
        lines,
        frameworks,
    )


def _lines(
    matrix: Matrix, bodies: list[Body], place: int, order: HistoryOrder
) -> Iterator[HistoryLine]:
    wanted = {id(body) for body in bodies}
    found = [
        (body, spells_of(body, tracks[place], matrix.today))
        for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True)
        if id(body) in wanted
    ]
    if order == "change":
        found.sort(key=lambda pair: _last_change(pair[1]), reverse=True)
    elif order == "age":
        found.sort(key=lambda pair: pair[0].latest.dated or date.min)
    for body, spells in found:
        yield _line(one_line(body.name), spells)


def _last_change(spells: tuple[Spell, ...]) -> date:
    """The day on which the word last became another one."""
    known = [spell for spell in spells if spell.known]
    days = [later.start for earlier, later in pairwise(known) if _level(earlier) != _level(later)]
    return days[-1] if days else date.min


def _level(spell: Spell) -> tuple[str, str | None]:
    assert spell.standing is not None
    rating = spell.standing.held.rating
    return rating.scale.id, rating.placed.criterion.rating.level


def _whole(matrix: Matrix, body: Body) -> Iterator[HistoryLine]:
    """All criteria of a body, then those of what it was before."""
    places = {id(one): number for number, one in enumerate(matrix.bodies)}
    by_subject = {one.subject: number for number, one in enumerate(matrix.bodies)}
    for one in (body, *body.predecessors):
        number = places.get(id(one), by_subject.get(one.subject))
        if number is None:
            continue
        before = f"{one_line(one.name)} (before), " if one is not body else ""
        for column, track in zip(matrix.columns, matrix.tracks[number], strict=True):
            if track and not column.absorbed:
                spells = spells_of(matrix.bodies[number], track, matrix.today)
                yield _line(f"{before}{column_title(column)}", spells, indent=column.depth > 0)


def _line(title: str, spells: tuple[Spell, ...], *, indent: bool = False) -> HistoryLine:
    bars = tuple(_bar(spell) for spell in spells)
    totals = ", ".join(
        f"{one_line(label)} {years_text(days)}" for label, days in days_at_level(spells).items()
    )
    told = "; ".join(bar.spoken for bar in bars) or "no rating"
    sequence = " → ".join(bar.text for bar in bars)
    return HistoryLine(title, bars, sequence, totals, f"{title}: {told}", indent)


def _bar(spell: Spell) -> Bar:
    standing = spell.standing
    text = rating_text(standing)
    joint = standing is not None and standing.held.like == "part"
    until = "until today" if spell.lasting else f"until {day_text(spell.end)}"
    together = ", judged together with another criterion" if joint else ""
    lasted = years_text(spell.days)
    return Bar(
        spell.start,
        spell.end,
        text,
        f"{text} from {day_text(spell.start)} {until}, {lasted}{together}",
        standing.step if standing else None,
        len(standing.held.rating.scale.levels) if standing else 0,
        spell.lasting,
        joint,
        standing.inspection.location if standing else None,
    )


def years_text(days: int) -> str:
    """A stretch of time in years and months."""
    months = round(days / YEAR * 12)
    if months < 1:
        return count_text(days, "day", "days")
    years, months = divmod(months, 12)
    parts = [count_text(years, "year", "years")] if years else []
    parts += [count_text(months, "month", "months")] if months else []
    return " ".join(parts)


def _stays(matrix: Matrix, bodies: list[Body], place: int) -> Iterator[str]:
    """How long it took on average to leave each level: Poor was left after 2.4 years (5 times)."""
    wanted = {id(body) for body in bodies}
    ended: dict[tuple[str, str | None], list[Stay]] = {}
    for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True):
        if id(body) in wanted:
            for stay in stays_of(spells_of(body, tracks[place], matrix.today)):
                if stay.ended:
                    ended.setdefault(stay.level, []).append(stay)
    for stays in ended.values():
        mean = sum(stay.days for stay in stays) / len(stays) / YEAR
        times = count_text(len(stays), "time", "times")
        yield f"{one_line(stays[0].label)} was left after {mean:.1f} years on average ({times})"


def _sentence(bodies: list[Body], frameworks: tuple[AxisLine, ...], stays: list[str]) -> str:
    gaps = gaps_of(bodies)
    parts = [count_text(len(bodies), "body", "bodies")]
    if gaps.mean is not None:
        mean = f"{gaps.mean / YEAR:.1f} years"
        gap = count_text(gaps.count, "gap", "gaps")
        parts.append(f"{mean} from one inspection to the next on average, over {gap}")
    if frameworks:
        told = ", ".join(f"{one.text} since {day_text(one.day)}" for one in frameworks)
        parts.append(f"Frameworks: {told}")
    parts += stays
    return f"{sentence_case('. '.join(parts))}."
