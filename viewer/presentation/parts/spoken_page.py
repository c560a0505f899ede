"""A page for those who hear it: its words, one part after the other."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from viewer.presentation.content.blocks import (
    Blocks,
    ContentBlock,
    Entry,
    FactList,
    LabelledEntries,
    LargeScale,
    Listing,
    Prose,
    Rows,
    SectionHeading,
    Table,
    Tiles,
    Title,
)
from viewer.presentation.content.row import row_words
from viewer.presentation.content.text import plain
from viewer.presentation.wording.numbers import count_text
from viewer.store.session.place import DOCUMENT

ENDS = (".", "!", "?", ":", "…", ".”", "!”", "?”")


def page_title(blocks: Blocks) -> str:
    """What a page is called: its title, or its first heading."""
    heads = (block.text for block in blocks if isinstance(block, Title | SectionHeading))
    return next(heads, "")


def page_words(blocks: Blocks) -> str:
    """All that stands under a page's title; what is walked by itself is only named."""
    parts = [part for block in blocks for part in _parts(block)]
    return _joined(parts[1:] if parts[:1] == [page_title(blocks)] else parts)


def gist(blocks: Blocks, title: str) -> str:
    """What a page says of itself down to its first section, apart from its `title`."""
    first = takewhile(lambda block: not isinstance(block, SectionHeading), blocks)
    own = (block for block in first if isinstance(block, Title | Prose | FactList))
    return _joined(part for block in own for part in _parts(block) if part != title)


def _joined(parts: Iterable[str]) -> str:
    """Each part as a sentence of its own, so that a voice rests between them."""
    said = (part.strip() for part in parts)
    return " ".join(part if part.endswith(ENDS) else f"{part}." for part in said if part)


def _parts(block: ContentBlock) -> Iterator[str]:
    match block:
        case Title():
            yield from (block.text, block.subtitle)
        case SectionHeading():
            yield block.text
        case Prose():
            yield from map(plain, block.lines)
        case LargeScale():
            yield f"Rating: {block.rating.spoken}"
        case Tiles():
            yield from (tile.spoken or tile.caption for tile in block.tiles)
        case Rows():
            yield from map(row_words, block.rows)
        case FactList():
            yield from map(_fact_words, block.facts)
        case Listing():
            yield f"List with {count_text(len(block.items), 'entry', 'entries')}"
        case Table():
            yield f"Table with {count_text(len(block.rows), 'row', 'rows')}"


def _fact_words(fact: LabelledEntries) -> str:
    said = [words for entry in fact.entries if (words := _entry_words(entry))]
    whole = f"{fact.label}: {'; '.join(said)}"
    return f"{whole} ({fact.source})" if fact.source else whole


def _entry_words(entry: Entry) -> str:
    """An entry's words; what only copies or shows the source is no part of what a page says."""
    is_tool = entry.place is None and entry.cites is not None
    if is_tool or (entry.place is not None and entry.place.tab == DOCUMENT):
        return ""
    return ", ".join(run.text.strip(" ·") for run in entry.line).replace(":, ", ": ")
