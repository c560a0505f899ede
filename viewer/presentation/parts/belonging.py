"""Where a finding or a metric belongs: its criterion and its theme, as facts on its page."""

from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.content.blocks import Entry, LabelledEntries, labelled
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.wording.rating import rating_word
from viewer.store.session.history import Place


def belonging(index: Index, item: Finding | Metric) -> list[LabelledEntries]:
    """Its criterion with the rating, and whether the source says so; then its theme."""
    facts = []
    if item.criterion is not None:
        criterion = index.criteria[item.criterion]
        title, word = one_line(criterion.title), rating_word(index, criterion)
        line = [Run(title, "body", "accent"), Run(f" · {word}")]
        if item.criterion_basis == "assigned":
            words = "  criterion chosen by the file’s author, not the inspectors"
            line.append(Run(words, "derived", "muted"))
        place, cites = Place("criteria", criterion.id), Cite("rating", criterion.id)
        facts.append(LabelledEntries("Criterion", (Entry(tuple(line), place, cites),)))
    if item.theme:
        facts.append(labelled("Theme", one_line(item.theme)))
    return facts
