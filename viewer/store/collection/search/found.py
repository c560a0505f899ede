"""The passages that a search shows: their words from the index, and their rating from the row."""

import sqlite3
from collections.abc import Iterator, Mapping

from viewer.domain.collection.inspection import Inspection
from viewer.domain.criteria import Level
from viewer.store.collection.index.packed_passages import Packed, parts_of, passage_in, unpacked
from viewer.store.collection.index.passages import IndexPassage
from viewer.store.collection.search.answer import FoundPassage
from viewer.store.collection.search.words import Term, spans_in


def found_passages(
    connection: sqlite3.Connection, passages: Mapping[int, Inspection], terms: tuple[Term, ...]
) -> Iterator[FoundPassage]:
    """The passages of these numbers, each of a report."""
    texts: dict[int, list[Packed]] = {}
    for number, inspection in passages.items():
        entry, _, at = parts_of(number)
        if entry not in texts:
            texts[entry] = _passages(connection, entry)
        passage = passage_in(texts[entry][at])
        spans = spans_in(passage.words, terms)
        yield FoundPassage(inspection, passage, spans, *_rated(inspection, passage))


def _passages(connection: sqlite3.Connection, entry: int) -> list[Packed]:
    texts = "SELECT packed, seal FROM texts WHERE entry = ?"
    row = connection.execute(texts, (entry,)).fetchone()
    passages = unpacked(*row) if row else None
    if passages is None:
        raise sqlite3.DatabaseError("passages are not as they were written")
    return passages


def _rated(inspection: Inspection, passage: IndexPassage) -> tuple[str | None, Level | None]:
    """The title of what a passage stands under, or of the whole, and the level of that."""
    under = passage.criteria[0] if passage.criteria else None
    for item in inspection.ratings:
        criterion = item.placed.criterion
        if criterion.id == under or (under is None and criterion.role == "overall"):
            levels = (level for level in item.scale.levels if level.id == passage.level)
            return criterion.title, next(levels, None)
    return None, None
