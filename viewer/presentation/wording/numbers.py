"""How numbers, moves, dates and verdicts are worded. Points are never per cent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.characters import NAME_CLOSES, NAME_OPENS
from viewer.domain.dates import MONTH_NAMES
from viewer.domain.difference import Difference, Direction
from viewer.domain.metrics import QUALIFIERS, Gap, Movement, Observation, Period, Verdict
from viewer.domain.units import Unit, unit_named
from viewer.presentation.content.text import one_line

MINUS = "−"
BARE = frozenset("the other all earlier a an its our similar neighbouring performance".split())
"""Words that begin a title which takes no article."""

PLACED = re.compile(r"(?:as at|at|on|in|by|from|during|between|up to) ", re.IGNORECASE)
NAMED = re.compile(
    rf"(?:\d{{4}}(?!-\d\d-)|Q[1-4]|(?:{'|'.join(MONTH_NAMES)}) \d{{4}}$)\b", re.IGNORECASE
)
"""Labels of periods that begin with a word of place, and those that "in" goes before."""

_STOP = re.compile(rf"(?<!\.)\.(?={NAME_CLOSES}*$)")

UNCHANGED = "unchanged"
NO_PERIOD = "period not stated"


def number_text(number: Decimal) -> str:
    """Write a number with its printed decimals, thousands set off: 19,993,556; −0.5."""
    sign = MINUS if number < 0 else ""
    return f"{sign}{abs(number):,f}"


def figure_text(observation: Observation, unit_id: str) -> str:
    """Write an observation's value with its qualifier, and of how many: about 5% of 120."""
    return f"{bare_figure(observation, unit_id)} {of_text(observation, unit_id)}".rstrip()


def bare_figure(observation: Observation, unit_id: str) -> str:
    """Write an observation's value with its qualifier alone: about 5%."""
    value = unit_named(unit_id).written(observation.value)
    return f"{QUALIFIERS[observation.qualifier]}{value}"


def of_text(observation: Observation, unit_id: str) -> str:
    """Of how many a figure is: of 120, (120 cases) if it is no share; nothing if not known."""
    if observation.of is None:
        return ""
    if unit_named(unit_id).is_of_many:
        return f"of {number_text(observation.of)}"
    return f"({number_text(observation.of)} {'case' if observation.of == 1 else 'cases'})"


def printed_text(item: Observation | Gap | Movement) -> str:
    """How the source prints it: as “almost a quarter”; nothing where that is not told."""
    return f"as “{one_line(item.printed)}”" if item.printed else ""


def amount_text(difference: Decimal, unit: Unit) -> str:
    """Write how large a difference is, without its direction: 7.1 points, £500, 1 day."""
    size = abs(difference)
    if unit.difference is None:
        return unit.written(size)
    return f"{size:,f} {unit.difference[size != 1]}"


def extent_text(difference: Difference, unit: Unit) -> str:
    """Write how large a difference is, as far as known: about 7.1 points, at least £500."""
    amount = amount_text(difference.value, unit)
    if difference.qualifier in {"at_least", "at_most"}:
        return f"at least {'about ' if difference.rough else ''}{amount}"
    return f"{QUALIFIERS[difference.qualifier]}{amount}"


@dataclass(frozen=True, slots=True)
class Way:
    """How a direction is worded as a movement, after a name and against others; `{}` is how far."""

    moved: str
    did: str
    against: str


WAYS: dict[Direction, Way] = {
    "up": Way("up {}", "rose", "{} above"),
    "down": Way("down {}", "fell", "{} below"),
    "level": Way(UNCHANGED, "", "the same as"),
    "not_down": Way("not lower", "did not fall", "not below"),
    "not_up": Way("not higher", "did not rise", "not above"),
}
ABOUT_LEVEL = Way("about the same", "stayed about the same", "about the same as")


def way(difference: Difference) -> Way:
    """How the direction of a difference is worded; only for one that can be told."""
    assert difference.direction is not None
    if difference.direction == "level" and difference.qualifier == "about":
        return ABOUT_LEVEL
    return WAYS[difference.direction]


def change_text(difference: Difference, unit: Unit) -> str:
    """Write a difference with its sign: +7.1 points, about −£500, unchanged, up at least £1."""
    if difference.direction in {"up", "down"} and difference.qualifier in {"exact", "about"}:
        sign = "+" if difference.value > 0 else MINUS
        return f"{QUALIFIERS[difference.qualifier]}{sign}{amount_text(difference.value, unit)}"
    return move_text(difference, unit)


def move_text(difference: Difference, unit: Unit) -> str:
    """Write a difference as a movement in words: up 7.1 points, down £500, unchanged."""
    return way(difference).moved.format(extent_text(difference, unit))


def gap_text(gap: Difference, unit: Unit, comparator: str) -> str:
    """Write how the subject stands to a comparator: 5 points below the national average."""
    side = way(gap).against.format(extent_text(gap, unit))
    return f"{side} {with_article(comparator)}"


def full_stop(text: str) -> str:
    """The text with a full stop, unless it ends as a sentence does already."""
    ended = text.rstrip(f"”’\"')»{NAME_CLOSES}").endswith((".", "!", "?", "…", ":"))
    return text if ended else f"{text}."


def unstopped(text: str) -> str:
    """A sentence of a file as it stands inside another one: without its full stop."""
    return _STOP.sub("", text)


def sentences(*texts: str) -> str:
    """The texts that are not empty, one after the other, each ended before the next begins."""
    *most, last = [text for text in texts if text] or [""]
    return " ".join([*map(full_stop, most), last])


def verdict_text(verdict: Verdict, comparator: str) -> str:
    """Write a verdict against a comparator: worse than the national average."""
    if verdict == "similar":
        return f"similar to {with_article(comparator)}"
    return f"{verdict} than {with_article(comparator)}"


def with_article(title: str) -> str:
    """A comparator's title as it stands in a sentence: the national average, other CPS Areas."""
    first, _, _ = title.partition(" ")
    return title if first.lower() in BARE else f"the {title}"


def period_text(period: Period | None) -> str:
    """A period as printed, or that there is none."""
    return one_line(period.label) if period else NO_PERIOD


def then_text(period: Period | None) -> str:
    """When something was so, as it stands behind it: in 2024; at 31 March 2024; (31 March 2024)."""
    if period is None:
        return ""
    words = period_text(period)
    if PLACED.match(words):
        return f" {mid_sentence(words)}"
    return f" in {words}" if NAMED.match(words) else f" ({words})"


def count_text(count: int, one: str, many: str) -> str:
    """Write a count with its noun: 1 finding, 2 findings, no findings."""
    return f"{count:,} {one if count == 1 else many}" if count else f"no {many}"


def few_of(names: Sequence[str], most: int) -> list[str]:
    """The first names, and behind them how many more there are."""
    more = len(names) - most
    return [*names[:most], f"{more:,} more"] if more > 0 else list(names)


def mid_sentence(text: str) -> str:
    """The text as it stands within a sentence, with a small letter first."""
    return text[:1].lower() + text[1:]


def sentence_case(text: str) -> str:
    """The text with its first letter a capital, in scripts that begin a sentence with one."""
    if text.startswith(NAME_OPENS):  # a name that is set apart
        return text[0] + sentence_case(text[1:])
    return text[:1].title() + text[1:]  # upper() would set Georgian in letters for headlines
