"""The passages of a report as the index keeps them: packed, sealed, and told apart by a number."""

import json
import zlib
from collections.abc import Iterable

from viewer.store.collection.index.index_file import seal
from viewer.store.collection.index.passages import KINDS, Passage, PassageKind

_BITS, _KIND_BITS = 24, 20
_MOST = 1 << _KIND_BITS


def passage_number(entry: int, kind: PassageKind, number: int) -> int:
    """That of its entry, then four bits for its kind, then its place in the report."""
    return entry << _BITS | KINDS.index(kind) << _KIND_BITS | number


def parts_of(passage: int) -> tuple[int, PassageKind, int]:
    """The entry, the kind and the place in the report of a passage."""
    kind = KINDS[passage >> _KIND_BITS & 15]
    return passage >> _BITS, kind, passage & _MOST - 1


def passages_between(entry: int) -> tuple[int, int]:
    """The least and the largest number that a passage of an entry can have."""
    return entry << _BITS, (entry + 1 << _BITS) - 1


ENTRY, KIND = f"rowid >> {_BITS}", f"rowid >> {_KIND_BITS} & 15"
"""The same for SQL."""


def marks_of(passage: Passage) -> str:
    """The words by which the index finds what stands under a criterion or a level."""
    level = [level_mark(passage.level)] if passage.level else []
    return " ".join([*map(criterion_mark, passage.criteria), *level])


def criterion_mark(criterion: str) -> str:
    """One word for the id of a criterion, whatever signs it holds."""
    return f"c{criterion.encode().hex()}"


def level_mark(level: str) -> str:
    """One word for the id of a level."""
    return f"l{level.encode().hex()}"


def packed(passages: Iterable[Passage]) -> bytes:
    """Passages as bytes, a third as many as their words have."""
    rows = [[o.kind, o.part, o.item, o.words, o.place, o.criteria, o.level] for o in passages]
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 1)


def unpacked(data: bytes, sealed: bytes) -> list[Passage] | None:
    """The passages; None where the bytes are not as they were written."""
    if seal(data) != sealed:
        return None
    return [
        Passage(kind, part, item, words, place, tuple(criteria), level)
        for kind, part, item, words, place, criteria, level in json.loads(zlib.decompress(data))
    ]
