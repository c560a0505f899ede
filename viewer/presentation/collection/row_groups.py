"""The rows of a matrix by the groups that their bodies belong to."""

from collections.abc import Iterable, Iterator

from viewer.domain.collection.matrix import MatrixRow
from viewer.presentation.content.text import one_line


def group_of(row: MatrixRow, kind: str) -> str:
    """What a body belongs to; empty where its report does not say."""
    return one_line(next(iter(row.body.subject.within(kind)), ""))


def grouped(found: Iterable[MatrixRow], kind: str) -> Iterator[tuple[str, list[MatrixRow]]]:
    """The rows of each group of a kind, by its name; those of which nobody knows it last."""
    groups: dict[str, list[MatrixRow]] = {}
    for row in found:
        groups.setdefault(group_of(row, kind), []).append(row)
    for value in sorted(groups, key=lambda one: (not one, one.casefold())):
        yield value or "Not stated", groups[value]
