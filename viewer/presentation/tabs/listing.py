"""Lists of any length: items under their themes, narrowed by words; and rows that lead on."""

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.presentation.content.blocks import Group, Item, Listing, Rows
from viewer.presentation.content.overview import Row
from viewer.presentation.content.text import one_line, plain
from viewer.presentation.search.filtering import matching

NO_THEME = "Other"
MOST_ROWS = 40
"""So many rows have a widget each; longer lists are painted."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An item, its theme, and the text that a filter looks through, folded."""

    item: Item
    theme: str
    searched: str


def narrowed(listed: Iterable[Listed], words: str) -> tuple[Listed, ...]:
    """Those that hold all the words."""
    return matching(((one.searched, one) for one in listed), words)


def by_theme(listed: Iterable[Listed]) -> tuple[Group, ...]:
    """Items under their themes, themes in the order of their first item."""
    themes: dict[str, list[Item]] = {}
    for one in listed:
        themes.setdefault(one.theme, []).append(one.item)
    if list(themes) == [NO_THEME]:
        return (Group("", tuple(themes[NO_THEME])),)
    return tuple(Group(theme, tuple(items)) for theme, items in themes.items())


def theme_text(theme: str | None) -> str:
    """A theme as a heading of the list."""
    return one_line(theme or NO_THEME)


def listed(name: str, rows: tuple[Row, ...]) -> Rows | Listing:
    """Rows as a block: long lists scroll by themselves."""
    if len(rows) <= MOST_ROWS:
        return Rows(rows)
    items = (
        Item(
            str(n),
            row.text,
            mark=row.mark,
            value=plain(row.detail),
            spoken=row.spoken,
            cites=row.cites,
        )
        for n, row in enumerate(rows)
    )
    return Listing(name, tuple(items), tuple(row.place for row in rows))
