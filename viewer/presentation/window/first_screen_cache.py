"""The first screen as text and back, so that a start need not wait for a report to be read.

What comes back is checked as strictly as a report is, for anybody may have written the text; and
it is only a promise: the report itself is read at once after, and takes its place.
"""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from viewer.presentation.content.overview import (
    Cite,
    Dot,
    FirstScreen,
    Header,
    KeyPart,
    LevelCount,
    Overview,
    Panel,
    RatingCard,
    RatingPanel,
    RatingScale,
    Remark,
    Row,
    SmallChart,
    TabLabel,
    Tally,
    Tile,
)
from viewer.presentation.content.shapes import Shape
from viewer.presentation.content.text import (
    Ink,
    Line,
    Mark,
    MarkShape,
    Run,
    Style,
    one_line,
)
from viewer.presentation.tabs import TABS
from viewer.store.session.history import Place

if TYPE_CHECKING:
    from viewer.domain.index import Index

T = TypeVar("T")

MOST = 100_000
"""Characters of a text that is still looked at; the shipped report's has 10,000."""

_STYLES, _INKS = frozenset(get_args(Style)), frozenset(get_args(Ink))
_MARKS, _SHAPES = frozenset(get_args(MarkShape)), frozenset(get_args(Shape))
_TABS = frozenset(tab.id for tab in TABS)
_MOST_LEVELS = 20


def made(index: "Index") -> FirstScreen:
    """The first screen of a report."""
    from viewer.presentation.tabs.overview import overview
    from viewer.presentation.window.header import report_header

    return FirstScreen(report_header(index), overview(index))


def written(screen: FirstScreen, key: str) -> str:
    """The text of a first screen; `key` names what it was made from."""
    return json.dumps({"of": key, "screen": _plain(screen)}, ensure_ascii=False)


def read(text: str, key: str) -> FirstScreen | None:
    """The first screen in a text, or None unless it is sound and was made from just this."""
    if len(text) > MOST:
        return None
    try:
        raw = json.loads(text)
        if not isinstance(raw, dict) or raw.get("of") != key:
            return None
        head, overview = raw["screen"]
        return FirstScreen(_header(head), _overview(overview))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _plain(value: object) -> object:
    """A frozen value as a list of what it holds, in order."""
    slots = getattr(value, "__slots__", None)
    if slots is not None:
        return [_plain(getattr(value, name)) for name in slots]
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _header(raw: Any) -> Header:
    title, subtitle, tabs, window_title, _reports = raw
    labels = tuple(TabLabel(_text(tab), _text(label)) for tab, label in tabs)
    if tuple(label.id for label in labels) != tuple(tab.id for tab in TABS):
        raise ValueError
    return Header(_text(title), _text(subtitle), labels, _text(window_title))


def _overview(raw: Any) -> Overview:
    ratings, tiles, key, no_tiles, more, compared, strengths, weaknesses = raw
    return Overview(
        _ratings(ratings),
        _each(_tile, tiles),
        _each(_key_part, key),
        _text(no_tiles),
        _maybe(_row, more),
        _each(_panel, compared),
        _panel(strengths),
        _panel(weaknesses),
    )


def _ratings(raw: Any) -> RatingPanel:
    cards, lines, tallies, lowest_title, lowest, more, empty = raw
    return RatingPanel(
        _each(_card, cards),
        _each(_card, lines),
        _each(_tally, tallies),
        _text(lowest_title),
        _each(_card, lowest),
        _maybe(_row, more),
        _text(empty),
    )


def _tally(raw: Any) -> Tally:
    label, counts, spoken = raw
    return Tally(_text(label), _each(_count, counts), _text(spoken))


def _count(raw: Any) -> LevelCount:
    count, rating = raw
    if type(count) is not int or count < 1:
        raise ValueError
    return LevelCount(count, _rating(rating))


def _card(raw: Any) -> RatingCard:
    title, rating, place, cites = raw
    return RatingCard(_text(title), _rating(rating), _place(place), _maybe(_cite, cites))


def _rating(raw: Any) -> RatingScale:
    word, labels, position, spoken = raw
    names = _each(_text, labels)
    if position is not None and not (type(position) is int and 0 <= position < len(names)):
        raise ValueError
    if not 0 < len(names) <= _MOST_LEVELS:
        raise ValueError
    return RatingScale(_text(word), names, position, _text(spoken))


def _tile(raw: Any) -> Tile:
    value, remarks, caption, place, spoken, mark, chart, cites, tip = raw
    return Tile(
        _line(value),
        _each(_remark, remarks),
        _text(caption),
        _maybe(_place, place),
        _text(spoken),
        _maybe(_mark, mark),
        _maybe(_small_chart, chart),
        _maybe(_cite, cites),
        _text(tip),
    )


def _key_part(raw: Any) -> KeyPart:
    text, mark, dot, small = raw
    return KeyPart(_text(text), _maybe(_mark, mark), _maybe(_dot, dot), _flag(small))


def _remark(raw: Any) -> Remark:
    line, mark = raw
    return Remark(_line(line), _maybe(_mark, mark))


def _small_chart(raw: Any) -> SmallChart:
    dots, joined = raw
    ends = None if joined is None else (_share(joined[0]), _share(joined[1]))
    return SmallChart(_each(_dot, dots), ends)


def _dot(raw: Any) -> Dot:
    at, shape, hollow, own = raw
    return Dot(_share(at), _one_of(_SHAPES, shape), _flag(hollow), _flag(own))


def _panel(raw: Any) -> Panel:
    title, rows, empty = raw
    return Panel(_text(title), _each(_row, rows), _text(empty))


def _row(raw: Any) -> Row:
    text, mark, detail, place, spoken, cites, tip = raw
    return Row(
        _text(text),
        _maybe(_mark, mark),
        _line(detail),
        _maybe(_place, place),
        _text(spoken),
        _maybe(_cite, cites),
        _text(tip),
    )


def _cite(raw: Any) -> Cite:
    kind, of, part = raw
    return Cite(_text(kind), _text(of), _text(part))


def _line(raw: Any) -> Line:
    return tuple(
        Run(_text(text), _one_of(_STYLES, style), _one_of(_INKS, ink)) for text, style, ink in raw
    )


def _mark(raw: Any) -> Mark:
    shape, ink = raw
    return Mark(_one_of(_MARKS, shape), _one_of(_INKS, ink))


def _place(raw: Any) -> Place:
    tab, item = raw
    return Place(_one_of(_TABS, tab), _maybe(_text, item))


def _each(make: Callable[[Any], T], raw: Any) -> tuple[T, ...]:
    if not isinstance(raw, list):
        raise TypeError
    return tuple(map(make, raw))


def _maybe(make: Callable[[Any], T], raw: Any) -> T | None:
    return None if raw is None else make(raw)


def _text(raw: Any) -> str:
    if not isinstance(raw, str) or one_line(f"x{raw}x") != f"x{raw}x":
        raise TypeError
    return raw


def _flag(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise TypeError
    return raw


def _one_of(known: frozenset[T], raw: Any) -> T:
    if raw not in known:
        raise ValueError
    return raw  # type: ignore[no-any-return] # it is one of the known


def _share(raw: Any) -> float:
    if not isinstance(raw, float) or not -1 <= raw <= 2:
        raise ValueError
    return raw
