"""Levels as single letters, so that a whole matrix has room on a page, with their key."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.collection.columns import Column
from viewer.domain.collection.matrix import MatrixCell
from viewer.presentation.collection.rated_words import (
    EARLIER,
    EARLIER_WORDS,
    MARKS,
    NOT_ASKED,
    TO_COME,
    cell_text,
    column_title,
)
from viewer.presentation.content.blocks import Cell
from viewer.presentation.wording.marks import VERDICTS

NO_LEVEL = "–"
JOINT, DISPUTE = "*", "?"
_SIGNS = {
    JOINT: "given together with another criterion",
    EARLIER: EARLIER_WORDS,
    DISPUTE: "its sources give other levels too",
}


def letters_of(labels: Sequence[str]) -> list[str]:
    """A letter for each level: its first, or its place where two levels share that."""
    firsts = [label[:1].upper() for label in labels]
    return firsts if len(set(firsts)) == len(firsts) else [str(n + 1) for n in range(len(labels))]


def sign_text(letter: str, label: str) -> str:
    """What a letter stands for; a label that begins with it alone says so itself: 5 – Very good."""
    first = label.split(" ", maxsplit=1)[0]
    return label if first == letter else f"{letter} {label}"


def letter_cell(cell: MatrixCell | None, *, across: bool) -> Cell:
    """A rating as a letter with its fill and its mark."""
    if cell is None:
        return Cell("")
    standing, step = cell.standing, cell.step
    if step is None:
        return Cell(NO_LEVEL)
    labels = standing.scale.labels
    signs = "".join(_signs(cell))
    mark = MARKS.get(cell.change.counted(across))
    letter = f"{letters_of(labels)[step]}{signs}"
    return Cell(letter, mark=mark, step=(step, len(labels)))


def _signs(cell: MatrixCell) -> Iterator[str]:
    if cell.standing.is_joint:
        yield JOINT
    if cell.standing.carried:
        yield EARLIER
    if cell.standing.held.rating.disputing:
        yield DISPUTE


def key_of(columns: Sequence[Column], cells: Iterable[MatrixCell | None]) -> tuple[str, ...]:
    """What the letters, numbers and signs mean, in words."""
    found = list(cells)
    labels: dict[str, str] = {}
    for cell in found:
        if cell is not None and cell.step is not None:
            levels = cell.standing.scale.labels
            for letter, label in zip(letters_of(levels), levels, strict=True):
                labels.setdefault(sign_text(letter, label), "")
    states = {
        (TO_COME if cell.to_come else cell_text(cell)).lower(): None
        for cell in found
        if cell is not None and cell.step is None
    }
    parts = list(labels)
    if states:
        parts.append(f"{NO_LEVEL} {' or '.join(states)}")
    if any(cell is None for cell in found):
        parts.append(f"blank {NOT_ASKED.lower()}")
    signs = {sign for cell in found if cell is not None for sign in _signs(cell)}
    parts += [f"{sign} {words}" for sign, words in _SIGNS.items() if sign in signs]
    parts.append(
        f"▲ {VERDICTS['up']} and ▼ {VERDICTS['down']} than the last rating before, like for like"
    )
    numbered = (f"{number} {column_title(one)}" for number, one in enumerate(columns, 1))
    return (f"Columns: {'; '.join(numbered)}.", f"Signs: {'; '.join(parts)}.")
