"""Links: numbers that are joined bit by bit, such as reports that share a body."""

from collections import defaultdict
from collections.abc import Iterable, Sequence


class Links:
    """The numbers below a count, each alone until it is joined with others."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def root(self, number: int) -> int:
        """The smallest number that this one is joined with."""
        while self._above[number] != number:
            self._above[number] = number = self._above[self._above[number]]
        return number

    def join(self, one: int, other: int) -> None:
        """Join two numbers and all that they are joined with."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low

    def groups(self) -> list[list[int]]:
        """The numbers that are joined, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._above)):
            found[self.root(number)].append(number)
        return list(found.values())


def joined(count: int, ties: Iterable[Sequence[int]]) -> list[list[int]]:
    """The numbers below a count, joined where a tie names several of them."""
    links = Links(count)
    for tie in ties:
        for number in tie[1:]:
            links.join(tie[0], number)
    return links.groups()
