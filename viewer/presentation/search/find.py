"""Find in this report: words that lead to a place."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.domain.index import Index
from viewer.presentation.content.text import one_line, plain
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.facts import kept_facts
from viewer.presentation.parts.rating_tally import group_title
from viewer.presentation.parts.rows import KIND_WORDS, finding_place
from viewer.presentation.search.filtering import folded, holds_all, spans, wanted_in
from viewer.presentation.wording.metric_summary import metric_name, newest_text
from viewer.presentation.wording.movements import movement_text
from viewer.presentation.wording.numbers import count_text
from viewer.presentation.wording.rating import detail_text, rating_word
from viewer.store.gc_pause import collector_paused
from viewer.store.session.place import Place

LIMIT = 50
AROUND = 40
REPORT = Place("about", "report")


@dataclass(frozen=True, slots=True)
class SearchMatch:
    """A place that holds the words, with those around the find, and others `beside`, named."""

    kind: str
    title: str
    around: str
    place: Place
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits, and a sentence on how many there are."""

    hits: tuple[SearchMatch, ...]
    summary: str


def find(index: Index, words: str) -> SearchResult:
    """Everything in the report that holds all the words; hits in the title come first."""
    wanted = wanted_in(words)
    if not wanted:
        return SearchResult((), "")
    hits = [(title, hit) for title, text, hit in _searched(index) if holds_all(text, wanted)]
    hits.sort(key=lambda pair: not holds_all(pair[0], wanted))
    shown = tuple(_with_context(hit, wanted) for _, hit in hits[:LIMIT])
    if not hits:
        return SearchResult((), f"No matches in this report for “{one_line(words)}”.")
    total = count_text(len(hits), "match", "matches")
    return SearchResult(shown, total if len(hits) <= LIMIT else f"{total}, the first {LIMIT} shown")


@once_per_report
def _searched(index: Index) -> tuple[tuple[str, str, SearchMatch], ...]:
    """Every hit there can be, with its title and its text, both folded."""
    with collector_paused():
        return tuple((folded(title), folded(text), hit) for title, text, hit in _all(index))


def _all(index: Index) -> Iterator[tuple[str, str, SearchMatch]]:
    for criterion in index.criteria.values():
        title, word = one_line(criterion.title), rating_word(index, criterion)
        said, group = detail_text(index, criterion), group_title(index, criterion)
        beside = _beside(Rating=said, Heading=group)
        hit = SearchMatch("Criterion", title, word, Place("criteria", criterion.id), beside)
        yield title, _text(hit), hit
    for metric in index.metrics.values():
        name, value = metric_name(metric), newest_text(metric)
        values = " · ".join(f"{item.value:,f}" for item in metric.figures)
        values = " · ".join(filter(None, (values, *map(movement_text, metric.movements))))
        printed = " · ".join(item.printed for item in metric.figures if item.printed)
        beside = _beside(Note=metric.note, Theme=metric.theme, Figures=values, Printed=printed)
        hit = SearchMatch("Metric", name, value, Place("metrics", metric.id), beside)
        yield name, _text(hit), hit
    for finding in index.findings.values():
        title, text = one_line(finding.heading), one_line(finding.text)
        placed = ", ".join(index.outline[name].title for name in finding.placed_under)
        beside = _beside(Theme=finding.theme, Criterion=placed, Response=finding.response)
        hit = SearchMatch(KIND_WORDS[finding.kind], title, text, finding_place(finding), beside)
        yield title, _text(hit), hit
    yield from _facts(index)


def _facts(index: Index) -> Iterator[tuple[str, str, SearchMatch]]:
    for known in kept_facts(index.report.about):
        values = ", ".join(plain(entry.line) for entry in known.entries)
        yield (
            known.label,
            f"{known.label} {values}",
            SearchMatch("Fact", known.label, values, REPORT),
        )
    for part, facts in (("profile", index.report.profile), ("method", index.report.method)):
        for fact in facts:
            label, values = one_line(fact.label), one_line(", ".join(fact.values))
            hit = SearchMatch("Fact", label, values, Place("about", part), _beside(Note=fact.note))
            yield label, _text(hit), hit


def _beside(**words: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, one_line(text)) for name, text in words.items() if text)


def _text(hit: SearchMatch) -> str:
    return " ".join((hit.title, hit.around, *(text for _, text in hit.beside)))


def _reason(hit: SearchMatch, wanted: tuple[str, ...]) -> str:
    """Why it is a hit where neither its title nor its text shows it."""
    shown = folded(f"{hit.title} {hit.around}")
    missing = [word for word in wanted if word not in shown]
    named = [
        f"{name}: {text}"
        for name, text in hit.beside
        if any(word in folded(text) for word in missing)
    ]
    return " · ".join(named)


def _with_context(hit: SearchMatch, wanted: tuple[str, ...]) -> SearchMatch:
    """Cut the text down to the words around the first find."""
    at = next((start for start, _ in spans(hit.around, wanted)), 0)
    start = max(0, at - AROUND)
    start = hit.around.rfind(" ", 0, start) + 1 if start else 0
    end = at + 2 * AROUND
    if end < len(hit.around):
        last = hit.around.rfind(" ", start, end + 1)
        end = last if last > at else end
    cut = hit.around[start:end]
    around = f"{'…' if start else ''}{cut}{'…' if end < len(hit.around) else ''}"
    around = " · ".join(filter(None, (_reason(hit, wanted), around)))
    return SearchMatch(hit.kind, hit.title, around, hit.place)
