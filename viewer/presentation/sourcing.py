"""Where a statement stands, as entries of a page and as a citation to copy."""

from viewer.domain.compare import latest
from viewer.domain.findings import Finding
from viewer.domain.formula import spelled
from viewer.domain.index import Index
from viewer.domain.metrics import Metric, Observation
from viewer.domain.sources import References, SourceReference
from viewer.presentation.content import Entry
from viewer.presentation.standing import metric_name, newest_text, standing
from viewer.presentation.text import Run, one_line, plain
from viewer.presentation.words import day_text, number_text, period_text

COPY = "Copy with citation"


def quote_text(reference: SourceReference) -> str:
    """The source's own words in quotation marks, or nothing."""
    return f"“{one_line(reference.quote)}”" if reference.quote else ""


def place_text(index: Index, reference: SourceReference) -> str:
    """Document and place: HMCPSI, Summary page, paragraph 6."""
    source = index.sources[reference.source]
    words = [source.publisher, source.title, reference.locator]
    return one_line(", ".join(word for word in words if word))


def source_entries(index: Index, references: References) -> tuple[Entry, ...]:
    """One entry for each reference, with its quotation."""
    entries = []
    for reference in references:
        line = [Run(place_text(index, reference))]
        if reference.quote:
            line.append(Run(quote_text(reference), "body", "muted"))
        entries.append(Entry(tuple(line)))
    return tuple(entries)


def sum_text(index: Index, observation: Observation) -> str:
    """The sum behind a derived figure, filled in: 38 − 9."""
    numbers = {}
    for given in observation.inputs:
        if given.value is not None:
            numbers[given.name] = number_text(given.value)
        elif given.observation is not None:
            numbers[given.name] = number_text(index.observations[given.observation].value)
    return spelled(observation.formula or "", numbers)


def all_references(observation: Observation) -> References:
    """Where a figure stands, with where the numbers of its sum stand, each place once."""
    every = [*observation.sources, *(ref for item in observation.inputs for ref in item.sources)]
    quoted = {(item.source, item.locator) for item in every if item.quote}
    kept = (item for item in every if item.quote or (item.source, item.locator) not in quoted)
    return tuple(dict.fromkeys(kept))


def cite_metric(index: Index, metric: Metric) -> str:
    """The newest figure with everything needed to stand up for it."""
    newest = latest(metric)
    if newest is None:
        return _cited(index, plain(standing(index, metric).line), metric_name(metric),
                      tuple(ref for item in metric.positions for ref in item.sources))  # fmt: skip
    value = f"{newest_text(metric)} ({period_text(newest.period)})"
    if newest.basis == "derived":
        value += f", derived: {sum_text(index, newest)}"
    return _cited(index, value, metric_name(metric), all_references(newest))


def cite_finding(index: Index, finding: Finding) -> str:
    """The finding's text with where it stands."""
    return _cited(index, one_line(finding.text), one_line(finding.title), finding.sources)


def _cited(index: Index, words: str, name: str, references: References) -> str:
    about = index.report.about
    lines = [f"{name}: {words}" if words else name]
    lines.append(one_line(f"{about.subject.name}. {about.title}."))
    for reference in dict.fromkeys(references):
        seen = index.sources[reference.source].seen
        tail = f", seen {day_text(seen.isoformat())}" if seen else ""
        quote = f" {quote_text(reference)}" if reference.quote else ""
        lines.append(f"{place_text(index, reference)}{tail}.{quote}")
    return "\n".join(lines)
