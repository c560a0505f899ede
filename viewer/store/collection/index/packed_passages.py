"""The passages of a report as the index keeps them: packed, sealed, and told apart by a number."""

import json
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from viewer.store.collection.index.index_file import seal
from viewer.store.collection.index.passages import KINDS, IndexPassage, PassageKind

Packed = list[Any]
KIND_AT, KIND_BITS = 20, 4
"""Where in the number of a passage its kind stands, before its place in the report."""

MOST_KINDS = (1 << KIND_BITS) - 1
_BITS = KIND_AT + KIND_BITS
_MOST = 1 << KIND_AT
_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


def passage_number(entry: int, kind: PassageKind, number: int) -> int:
    """That of its entry, then four bits for its kind, then its place in the report."""
    return entry << _BITS | _NUMBERS[kind] << KIND_AT | number


def parts_of(passage: int) -> tuple[int, PassageKind, int]:
    """The entry, the kind and the place in the report of a passage."""
    kind = KINDS[passage >> KIND_AT & MOST_KINDS]
    return passage >> _BITS, kind, passage & _MOST - 1


def passages_between(entry: int) -> tuple[int, int]:
    """The least and the largest number that a passage of an entry can have."""
    return entry << _BITS, (entry + 1 << _BITS) - 1


@lru_cache(maxsize=4_096)
def marks_of(criteria: tuple[str, ...], level: str) -> str:
    """The words by which the index finds what stands under a criterion or a level."""
    marks = [level_mark(level)] if level else []
    return " ".join([*map(criterion_mark, criteria), *marks])


def criterion_mark(criterion: str) -> str:
    """One word for the id of a criterion, whatever signs it holds."""
    return f"c{criterion.encode().hex()}"


def level_mark(level: str) -> str:
    """One word for the id of a level."""
    return f"l{level.encode().hex()}"


def packed(passages: Iterable[IndexPassage]) -> bytes:
    """Passages as bytes, a third as many as their words have."""
    return zlib.compress(json.dumps(list(passages), ensure_ascii=False).encode(), 1)


def unpacked(data: bytes, sealed: bytes) -> list[Packed] | None:
    """The passages, packed one by one; None where the bytes are not as they were written."""
    return json.loads(zlib.decompress(data)) if seal(data) == sealed else None


def passage_in(row: Packed) -> IndexPassage:
    """One of them: of all in a report a search shows hardly more."""
    kind, part, item, words, place, criteria, level = row
    return IndexPassage(kind, part, item, words, place, tuple(criteria), level)
