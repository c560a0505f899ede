"""What is copied so that a figure, a finding or a rating stands up elsewhere.

The words of it, whose they are, the report, and where it stands: as text and as HTML.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from viewer.domain.compare import AgainstComparator, Change, change, judgements
from viewer.domain.criteria import Criterion
from viewer.domain.dates import day_text
from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.metrics import QUALIFIERS, SUBJECT, Gap, Metric, Movement, Observation, Position
from viewer.domain.report import Fact
from viewer.domain.rules.flaw import in_a_row
from viewer.domain.sources import References
from viewer.domain.timeline import latest, told_movements
from viewer.domain.units import unit_named
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import one_line, plain
from viewer.presentation.parts.document_places import place_in_document
from viewer.presentation.parts.facts import report_facts
from viewer.presentation.parts.rows import finding_texts, told_kind
from viewer.presentation.wording.cautions import small_change
from viewer.presentation.wording.comparisons import body_name, comparison_text, is_weighty, ranked
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.metric_summary import compared_words, metric_name
from viewer.presentation.wording.movements import told_movement
from viewer.presentation.wording.numbers import (
    change_text,
    figure_text,
    full_stop,
    number_text,
    period_text,
    printed_text,
    unstopped,
    verdict_text,
)
from viewer.presentation.wording.rating import detail_text, rating_word
from viewer.presentation.wording.sources import (
    all_references,
    each_place,
    place_text,
    quote_text,
    sum_text,
)
from viewer.presentation.wording.unordered import unordered_texts
from viewer.store.session.place import Place

MOST = 200  # so many are copied at once; who wants more wants an export


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said: a value or words, when, and the sum if somebody worked it out."""

    words: str
    when: str = ""
    sum: str = ""

    @property
    def text(self) -> str:
        """The statement in one line: 62.3% (2016-17), derived: 38 + 9."""
        when = f" ({self.when})" if self.when else ""
        return f"{self.words}{when}" + (f", derived: {self.sum}" if self.sum else "")

    @property
    def html(self) -> str:
        """The statement as HTML, with its words in bold."""
        when = f" ({escape(self.when)})" if self.when else ""
        worked_out = f", <em>derived: {escape(self.sum)}</em>" if self.sum else ""
        return f"<strong>{escape(self.words)}</strong>{when}{worked_out}"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where it stands: document, place, when that was read, and its address; its words if known."""

    place: str
    quote: str = ""

    @property
    def text(self) -> str:
        """Where it stands, in one line of plain text."""
        return f"{full_stop(self.place)} {self.quote}".rstrip()

    @property
    def html(self) -> str:
        """Where it stands, in one line of HTML."""
        return escape(self.text)


@dataclass(frozen=True, slots=True)
class Citation:
    """A statement of a report with all that makes it stand up; `more` says how it compares.

    `in_document` leads to the first place of it whose page can be shown.
    """

    name: str
    said: Statement
    subject: str
    title: str
    stands: tuple[Stand, ...] = ()
    more: tuple[Statement, ...] = ()
    in_document: Place | None = None

    @property
    def text(self) -> str:
        """Plain lines."""
        first = f"{self.name}: {self.said.text}" if self.said.words else self.name
        report = full_stop(self._report) if self._report else ""
        lines = [first, *(one.text for one in self.more), report]
        return "\n".join(filter(None, [*lines, *(one.text for one in self.stands)]))

    @property
    def html(self) -> str:
        """A paragraph; whatever a file holds stays text in it."""
        first = escape(self.name) + (f": {self.said.html}" if self.said.words else "")
        report = f"<cite>{escape(self._report)}</cite>." if self._report else ""
        lines = [first, *(one.html for one in self.more), report]
        return f"<p>{'<br>'.join(filter(None, [*lines, *(one.html for one in self.stands)]))}</p>"

    @property
    def _report(self) -> str:
        """Subject and report; without what the report's title, or that of each source, says."""
        title = self.title.casefold()
        places = [one.place.casefold() for one in self.stands] or [self.said.words.casefold()]
        named = all(title in place for place in places)
        subject = "" if self.subject.casefold() in title else self.subject
        return ". ".join(filter(None, (subject, "" if named else self.title)))


def citation(index: Index, cite: Cite) -> Citation | None:
    """What a cite stands for in this report, None if it is not there (any more)."""
    try:
        return _KINDS[cite.kind](index, cite)
    except (KeyError, IndexError, ValueError):
        return None


def citations(index: Index, cites: tuple[Cite, ...]) -> tuple[Citation, ...]:
    """The first of many cites, each once."""
    found = (citation(index, cite) for cite in dict.fromkeys(cites[:MOST]))
    return tuple(one for one in found if one is not None)


def _metric(index: Index, cite: Cite) -> Citation:
    """The newest figure or verdict, with what it moved by and how it compares."""
    metric = index.metrics[cite.id]
    newest, moved = latest(metric), change(metric)
    found = ranked(index, metric)
    if newest is None:
        listed = unordered_texts(metric)
        said = Statement(in_a_row(listed) if listed else plain(compared_words(index, metric).line))
        more = [_compared_words(index, metric, item) for item in found[0 if listed else 1 :]]
        rests = tuple(ref for item in metric.said for ref in item.sources)
        return _citation(index, metric_name(metric), said, rests, more)
    weighty = [item for item in found if is_weighty(index, item)]
    printed = () if moved else told_movements(metric)
    more = (
        [_moved_words(metric, moved)]
        if moved
        else [_printed_move(metric, item) for item in printed]
    )
    more += [Statement(one_line(newest.note))] if newest.note else []
    more += [_compared_words(index, metric, item) for item in weighty]
    rests = all_references(newest) + (all_references(moved.earlier) if moved else ())
    rests += tuple(ref for item in weighty for ref in _behind(item))
    rests += tuple(ref for item in printed for ref in item.sources)
    return _citation(index, metric_name(metric), _figure(index, metric, newest), rests, more)


def _said(index: Index, cite: Cite) -> Citation:
    """One figure of a metric, or one verdict without a figure, by its number."""
    metric = index.metrics[cite.id]
    number = int(cite.part)
    item = metric.said[number]
    if isinstance(item, Position):
        judged = judgements(metric, index.past)[number - len(metric.said)]
        return _citation(index, metric_name(metric), *_verdict(index, metric, item, judged))
    name = metric_name(metric)
    if item.whose != SUBJECT:
        name = f"{name}, {one_line(index.comparators[item.whose].title)}"
    if isinstance(item, Movement):
        return _citation(index, name, _printed_move(metric, item), item.sources)
    if isinstance(item, Gap):
        said = Statement(unstopped(one_line(item.note or "")), period_text(item.period))
        return _citation(index, name, said, item.sources)
    more = [Statement(one_line(item.note))] if item.note else []
    return _citation(index, name, _figure(index, metric, item), all_references(item), more)


def _compared(index: Index, cite: Cite) -> Citation:
    """How the subject stands against one comparator, with the figures behind it."""
    metric = index.metrics[cite.id]
    found = {item.comparator: item for item in ranked(index, metric)}[cite.part]
    own = latest(metric) if found.gap is not None else None
    more, rests = [], _behind(found)
    if own is not None and found.figure is not None:
        title = body_name(index, found.comparator)
        more = [_figure(index, metric, own, body_name(index, SUBJECT)),
                _figure(index, metric, found.figure, title)]  # fmt: skip
        rests = all_references(own) + rests
    return _citation(index, metric_name(metric), _compared_words(index, metric, found), rests, more)


def _finding(index: Index, cite: Cite) -> Citation:
    finding: Finding = index.findings[cite.id]
    title, texts = finding_texts(finding)
    name = f"{kind}: {title}" if (kind := told_kind(finding)) else title
    return _citation(index, name, Statement(one_line(" ".join(texts))), finding.sources)


def _rating(index: Index, cite: Cite) -> Citation:
    criterion: Criterion = index.criteria[cite.id]
    said = Statement(rating_word(index, criterion))
    notes = (detail_text(index, criterion), one_line(criterion.rating.note or ""))
    more = [Statement(note) for note in notes if note]
    rests = criterion.rating.sources
    rests += tuple(ref for other in criterion.rating.also for ref in other.sources)
    return _citation(index, one_line(criterion.title), said, rests, more)


def _fact(index: Index, fact: Fact) -> Citation:
    said = Statement("; ".join(one_line(value) for value in fact.values))
    more = [Statement(one_line(fact.note))] if fact.note else []
    return _citation(index, one_line(fact.label), said, fact.sources, more)


def _about(index: Index, cite: Cite) -> Citation:
    fact = report_facts(index.report.about)[int(cite.part)]
    said = Statement(". ".join(plain(entry.line) for entry in fact.entries))
    return _citation(index, fact.label, said, ())


_KINDS: dict[str, Callable[[Index, Cite], Citation]] = {
    "metric": _metric,
    "said": _said,
    "compared": _compared,
    "finding": _finding,
    "rating": _rating,
    "profile": lambda index, cite: _fact(index, index.report.profile[int(cite.part)]),
    "method": lambda index, cite: _fact(index, index.report.method[int(cite.part)]),
    "about": _about,
}


def _printed_move(metric: Metric, item: Movement) -> Statement:
    return Statement(f"{told_movement(metric, item)} {printed_text(item)}".strip())


def _figure(index: Index, metric: Metric, item: Observation, whose: str = "") -> Statement:
    value = f"{figure_text(item, metric.unit or 'count')} {printed_text(item)}".strip()
    words = f"{whose}: {value}" if whose else value
    when = period_text(item.period)
    if item.period is not None and item.period.carried_over:
        when = f"{when}, from nearby text"
    return Statement(words, when, sum_text(index, item) if item.basis == "derived" else "")


def _verdict(
    index: Index, metric: Metric, item: Position, judged: AgainstComparator
) -> tuple[Statement, References]:
    title = one_line(index.comparators[item.comparator].title)
    when = period_text(item.period) if item.period else ""
    if judged.is_twofold:
        compared = _compared_words(index, metric, judged)
        return Statement(compared.words, when, compared.sum), _behind(judged)
    words = one_line(item.rank) if item.rank else verdict_text(item.verdict or "similar", title)
    return Statement(words, when), item.sources


def _moved_words(metric: Metric, moved: Change) -> Statement:
    assert metric.unit is not None
    words = change_text(moved.difference, unit_named(metric.unit))
    words = f"{words} since {period_text(moved.earlier.period)}"
    words = ", ".join(filter(None, (words, small_change(moved.earlier, moved.later))))
    return Statement(words, sum=_difference(moved.later, moved.earlier))


def _compared_words(index: Index, metric: Metric, item: AgainstComparator) -> Statement:
    words = comparison_text(index, metric, item)
    if item.moved and item.is_twofold:
        return Statement(words, sum=_difference(item.moved.later, item.moved.earlier))
    ranked_only = bool(item.position and item.position.rank) and not item.is_twofold
    if item.gap is None or item.mine is None or item.figure is None or ranked_only:
        return Statement(words)
    return Statement(words, sum=_difference(item.mine, item.figure))


def _difference(one: Observation, other: Observation) -> str:
    numbers = (f"{QUALIFIERS[item.qualifier]}{number_text(item.value)}" for item in (one, other))
    return " − ".join(numbers)


def _behind(item: AgainstComparator) -> References:
    """Where a comparison stands: the verdict's place, and the comparator's figure's."""
    stated = item.position.sources if item.position else ()
    before = item.moved.earlier if item.moved and item.is_twofold else None
    found = [one for one in (item.figure, before) if one]
    return stated + tuple(ref for one in found for ref in all_references(one))


def _citation(
    index: Index,
    name: str,
    said: Statement,
    references: References,
    more: list[Statement] | None = None,
) -> Citation:
    about = index.report.about
    title = one_line(about.title.rstrip(" ."))
    quotes: dict[str, list[str]] = {}
    for reference in each_place(references):
        seen = index.sources[reference.source].seen
        tail = f", seen {day_text(seen)}" if seen else ""
        address = one_line(index.sources[reference.source].address or "")
        tail += f" <{address}>" if address else ""
        quotes.setdefault(f"{place_text(index, reference)}{tail}", []).append(quote_text(reference))
    stands = tuple(Stand(place, " … ".join(filter(None, own))) for place, own in quotes.items())
    place = place_in_document(index, references)
    subject = body_text(about)
    return Citation(name, said, subject, title, stands, tuple(more or ()), place)
