"""Lists of any length: items under their themes, narrowed by words; and rows that lead on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from viewer.presentation.content.blocks import Blocks, Choice, Item, ItemGroup, Listing, Rows
from viewer.presentation.content.row import Row
from viewer.presentation.content.text import one_line, plain
from viewer.presentation.parts.rows import RECOMMENDATIONS
from viewer.presentation.search.filtering import matching

NO_THEME = "Other"
MOST_ROWS = 40  # so many rows have a widget each; longer lists are painted


@dataclass(frozen=True, slots=True)
class FilterableItem:
    """An item, its theme, and the text that a filter looks through, folded."""

    item: Item
    theme: str
    searched: str


def filtered(
    name: str,
    every: tuple[FilterableItem, ...],
    chosen: str | None,
    words: str,
    page: Callable[[str], Blocks],
    none: str,
) -> Choice:
    """The items that hold all the words, beside the page of the chosen one or the first.

    `none` is said where there are no items at all.
    """
    shown = matching(((one.searched, one) for one in every), words)
    ids = [one.item.id for one in shown]
    here = chosen if chosen in ids else next(iter(ids), None)
    return Choice(
        name.capitalize(),
        by_theme(shown),
        page(here) if here is not None else (),
        here,
        words,
        f"Filter {name}",
        f"No {name} match “{one_line(words)}”." if every else none,
    )


def by_theme(listed: Iterable[FilterableItem]) -> tuple[ItemGroup, ...]:
    """Items under their themes, themes in the order of their first item."""
    themes: dict[str, list[Item]] = {}
    for one in listed:
        themes.setdefault(one.theme, []).append(one.item)
    alone = themes.keys() <= {NO_THEME, RECOMMENDATIONS}
    titles = {NO_THEME: ""} if alone else {}
    if advised := themes.get(RECOMMENDATIONS):
        titles[RECOMMENDATIONS] = f"{RECOMMENDATIONS} ({len(advised)})"
    return tuple(
        ItemGroup(titles.get(theme, theme), tuple(items)) for theme, items in themes.items()
    )


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
