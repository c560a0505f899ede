"""The spells of a body as bars, with what is heard of each."""

from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.inspection import Location
from viewer.domain.collection.over_time.spells import Spell, days_at_level
from viewer.domain.collection.standings import Standing
from viewer.domain.dates import day_text
from viewer.presentation.collection.over_time.lengths import between_text, years_text
from viewer.presentation.collection.rated_words import on_text, rating_text
from viewer.presentation.content.text import one_line

TODAY = "today"
ONE_DAY = "reports of the same day contradict each other"
OTHERWISE = "a later report repeats an older rating"
NO_ORDER = "the dates of its reports do not say which came first"


@dataclass(frozen=True, slots=True)
class Bar:
    """A spell on the axis: its days, its word, and what is heard.

    `step` is a level of `labels`, 0 the best; without one it is dashed: nobody knows, or nobody
    asked. Without `until` it stands today. One that began nobody knows on which day may
    have done so from `first` on. `dated` are its words with its date; it has `one_date`
    unless several ratings may stand.
    """

    start: date
    end: date
    since: str
    until: str | None
    text: str
    spoken: str
    step: int | None
    labels: tuple[str, ...]
    joint: bool
    location: Location
    first: date
    dated: str
    one_date: bool

    @property
    def of(self) -> int:
        """How many levels its scale has."""
        return len(self.labels)

    @property
    def rough(self) -> bool:
        """Whether nobody knows on which day it began."""
        return self.first < self.start

    @property
    def dashed(self) -> bool:
        """Whether no level stood."""
        return self.step is None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A body, or a criterion of one body, with its spells, oldest first.

    `sequence` are their words in order, such as “Fair → Good”; `totals` how long each stood;
    `unplaced` are ratings that have no place on the axis, and why; `followed` names those that
    took the place of the body.
    """

    title: str
    bars: tuple[Bar, ...]
    sequence: str
    totals: str
    spoken: str
    indent: bool = False
    unplaced: str = ""
    followed: str = ""


def history_line(
    title: str,
    spells: tuple[Spell, ...],
    *,
    indent: bool = False,
    unplaced: tuple[Standing, ...] = (),
    today: str = TODAY,
    followed: str = "",
) -> HistoryLine:
    """A line of these spells, and of ratings that are `unplaced`; `today` is the last day."""
    apart = "; ".join(map(_unplaced, unplaced))
    none = apart or "No rating"
    bars = tuple(_bar(spell, today) for spell in spells)
    totals = ", ".join(
        f"{one_line(label)} {_total(label, spells, days)}"
        for label, days in days_at_level(spells).items()
    )
    then = f"then {followed}" if followed else ""
    told = "; ".join(filter(None, (*(bar.spoken for bar in bars), apart, then))) or none.lower()
    sequence = " → ".join(bar.text for bar in bars) or none
    return HistoryLine(title, bars, sequence, totals, f"{title}: {told}", indent, apart, then)


def _unplaced(standing: Standing) -> str:
    """Good, date not stated; Good, to come in May 2031."""
    when = f"to come{on_text(standing.when)}" if standing.when else "date not stated"
    return f"{rating_text(standing)}, {when}"


def _total(label: str, spells: tuple[Spell, ...], days: int) -> str:
    """How long a level stood in all; in one spell, the same as that spell says."""
    at = [spell for spell in spells if spell.label == label]
    if len(at) == 1:
        return _lasted(at[0])
    return years_text(days) if all(one.exact for one in at) else f"at least {years_text(days)}"


def _lasted(spell: Spell) -> str:
    """How long a spell lasted; at least so long where a day is not stated."""
    length = between_text(spell.start, spell.end)
    if spell.exact:
        return length
    return f"{'at most' if spell.at_most else 'at least'} {length}"


def _clash(spell: Spell) -> str:
    if not spell.clash:
        return ""
    if any(one.carried for one in spell.clash):
        return f": {OTHERWISE}"
    return f": {ONE_DAY if spell.of_one_day else NO_ORDER}"


def _bar(spell: Spell, today: str) -> Bar:
    standing = spell.standing
    text = " or ".join(map(rating_text, spell.clash)) or rating_text(standing)
    joint = standing is not None and standing.is_joint
    until = f"until {day_text(spell.until)}" if spell.until else f"until {today}"
    together = ", judged together with another criterion" if joint else ""
    dated = _dated(spell, text, joint=joint)
    stood = f"{text} from {day_text(spell.since)} {until}, {_lasted(spell)}"
    told = f"{dated}, {until}" if spell.clash else stood
    return Bar(
        spell.start,
        spell.end,
        spell.since,
        spell.until,
        text,
        f"{told}{together}{_said_by(standing)}{_clash(spell)}",
        standing.step if standing else None,
        tuple(map(one_line, standing.scale.labels)) if standing else (),
        joint,
        spell.inspection.location,
        spell.first,
        dated,
        not spell.clash or spell.of_one_day,
    )


def _dated(spell: Spell, text: str, *, joint: bool) -> str:
    """The words with their date; each with its own where several may stand."""
    if spell.clash and not spell.of_one_day:
        return " or ".join(f"{rating_text(one)} ({_own_date(one)})" for one in spell.clash)
    return f"{text}{' (joint)' if joint else ''}, {day_text(spell.since)}"


def _own_date(standing: Standing) -> str:
    when = standing.carried or standing.when
    return day_text(when) if when else "date not stated"


def _said_by(standing: Standing | None) -> str:
    """Which report says so, where the rating was given before it."""
    if standing is None or not standing.carried:
        return ""
    when = standing.when
    return f", as {f'the report of {day_text(when)}' if when else 'a report without a date'} says"
