"""The criterion that a finding or a metric belongs to, as a fact on its page."""

from viewer.domain.index import Index
from viewer.presentation.content.blocks import Entry, LabelledEntries
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.wording.rating import rating_word
from viewer.store.session.history import Place


def criterion_entry(index: Index, criterion_id: str, assigned: bool) -> LabelledEntries:
    """The criterion something belongs to, with its rating and whether the source says so."""
    criterion = index.criteria[criterion_id]
    title = one_line(criterion.title)
    line = [Run(title, "body", "accent"), Run(f" · {rating_word(index, criterion)}")]
    if assigned:
        line.append(
            Run("  criterion chosen by the file’s author, not the inspectors", "derived", "muted")
        )
    place, cites = Place("criteria", criterion_id), Cite("rating", criterion_id)
    return LabelledEntries("Criterion", (Entry(tuple(line), place, cites),))
