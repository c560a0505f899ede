"""Where a finding or a metric belongs: its criterion and its theme, as facts on its page."""

from viewer.domain.criteria import Criterion, Heading
from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.content.blocks import Entry, LabelledEntries, labelled
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.parts.rating_tally import telling_title
from viewer.presentation.wording.rating import rating_word
from viewer.store.session.place import Place

CHOSEN = "chosen by the file’s author, not the inspectors"


def belonging(index: Index, item: Finding | Metric) -> list[LabelledEntries]:
    """Its criteria with their ratings, and whether the source says so; then its theme."""
    placed = item.placed_under if isinstance(item, Finding) else filter(None, (item.criterion,))
    assigned = item.criterion_basis == "assigned"
    entries = tuple(_criterion(index.outline[one], index, assigned=assigned) for one in placed)
    name = "Criteria" if len(entries) > 1 else "Criterion"
    facts = [LabelledEntries(name, entries)] if entries else []
    if item.theme:
        facts.append(labelled("Theme", one_line(item.theme)))
    return facts


def _criterion(found: Criterion | Heading, index: Index, *, assigned: bool) -> Entry:
    title = telling_title(index, found)
    line = [Run(title)]
    if isinstance(found, Criterion):
        line = [Run(title, "body", "accent"), Run(f" · {rating_word(index, found)}")]
    if assigned:
        line.append(Run(f"  criterion {CHOSEN}", "derived", "muted"))
    if isinstance(found, Heading):
        return Entry(tuple(line))
    return Entry(tuple(line), Place("criteria", found.id), Cite("rating", found.id))


def several_criteria(index: Index, finding: Finding) -> str:
    """The criteria of a finding that names several, in words for a document."""
    if not finding.criteria:
        return ""
    titles = "; ".join(telling_title(index, index.outline[one]) for one in finding.criteria)
    chosen = f" ({CHOSEN})" if finding.criterion_basis == "assigned" else ""
    return f"Criteria: {titles}{chosen}"
