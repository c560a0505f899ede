"""What a rule says when a report breaks it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and list numbers (from 0) that lead from the top of the file to a place in it."""

_LONGEST_WORD = 60
_EFFORT = 8_000  # letters of the word times letters compared with; difflib is quadratic


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something a rule forbids: where, in one sentence, and what to write instead if known.

    `word` is looked for among the words of `among` only when somebody asks for `suggestion`.
    `first` is the place that this one clashes with. `in_key` says that the key is wrong, not the
    value behind it.
    """

    path: Path
    sentence: str
    instead: str | None = None
    word: str = ""
    among: Collection[str] = field(default=(), compare=False, repr=False)
    first: Path | None = None
    in_key: bool = False

    @property
    def suggestion(self) -> str | None:
        """What was probably meant, or None."""
        return self.instead or nearest(self.word, self.among)


@dataclass(frozen=True, slots=True)
class Known:
    """Ids, by part (`metrics`, `observations`, ...), of things in the file that cannot be read.

    `unread` names the parts of which not even all ids are known.
    """

    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def of(self, part: str) -> frozenset[str]:
        """The ids of what cannot be read of a part, such as the metrics."""
        return self.ids.get(part, frozenset())


def nearest(word: str, among: Collection[str]) -> str | None:
    """The one of `among` that `word` was probably meant to be, or None.

    Takes no longer for a hostile file: of many or long words, only the likeliest are compared.
    """
    if not word or len(word) > _LONGEST_WORD:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - only for what is wrong

    low = word.casefold()
    least, most = 0.6 * len(word), len(word) / 0.6
    alike = [name for name in among if least <= len(name) <= most]
    likely = [name for name in alike if name[:3].casefold() == low[:3]]
    compared = (likely + alike)[: 1 + int(_EFFORT / (len(word) * most))]
    folded = {name.casefold(): name for name in compared}
    close = get_close_matches(low, folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def in_a_row(words: Sequence[str], joint: str = "and") -> str:
    """Words as a sentence names them: one; one and two; one, two and three."""
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last
