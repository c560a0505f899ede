"""A comparison as lines for the clipboard: its tables, and the findings under their headings."""

from collections.abc import Iterable, Iterator

from viewer.presentation.comparison.content import ComparePage, Held
from viewer.presentation.content.clipboard import plain_words
from viewer.presentation.content.text import plain


def compared_lines(page: ComparePage) -> Iterator[str]:
    """What the page shows, the cells of a table with tabs between them."""
    yield plain_words(page.subtitle)
    for table in page.tables:
        yield ""
        yield _row((table.title, *page.columns, table.change))
        if table.empty:
            yield plain_words(table.empty)
        for row in table.rows:
            yield _row((row.title, _held(row.first), _held(row.second), row.told))
    for section in page.sections:
        yield ""
        yield plain_words(section.title)
        for group in section.groups:
            for column, points in zip(page.columns, (group.first, group.second), strict=True):
                yield from (_row((group.theme, column, one.text, one.tag)) for one in points)


def _held(held: Held) -> str:
    return ", ".join(filter(None, (plain(held.words), held.caption)))


def _row(words: Iterable[str]) -> str:
    return "\t".join(" ".join(plain_words(one).split()) for one in words)
