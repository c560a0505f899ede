"""What a search looks through: each finding, metric and fact of a report with its place."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from viewer.domain.criteria import Criterion
from viewer.domain.findings import FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import QUALIFIERS, Gap, Metric, Observation
from viewer.domain.report import Fact, Report
from viewer.domain.sources import References
from viewer.domain.units import Unit, unit_named

PassageKind = Literal[FindingKind, "metric", "fact", "rating"]
KINDS: tuple[PassageKind, ...] = (*get_args(FindingKind), "metric", "fact", "rating")
ReportPart = Literal["findings", "metrics", "profile", "method", "criteria"]


class IndexPassage(NamedTuple):
    """Words of a report: the part and the id (of a fact: its number) that lead there.

    `criteria` are the ids of the one that it stands under and of those above that, `level` is that
    of its rating, else of the rating of the whole; `place` says where it stands in the source.
    """

    kind: PassageKind
    part: ReportPart
    item: str
    words: str
    place: str = ""
    criteria: tuple[str, ...] = ()
    level: str = ""


def passages_of(report: Report) -> Iterator[IndexPassage]:
    """Every passage of a report, in its order."""
    index = Index(report)
    stand = _RatedAbove(index)
    for finding in report.findings:
        under, level = stand.under(finding.placed_under)
        words = _joined(_heading(finding.title, finding.text), finding.text, finding.response)
        place = _place(finding.sources)
        yield IndexPassage(finding.kind, "findings", finding.id, words, place, under, level)
    for metric in report.metrics:
        under, level = stand.under((metric.criterion,) if metric.criterion else ())
        said = next((item.sources for item in metric.said), ())
        words = _joined(*_told(metric))
        yield IndexPassage("metric", "metrics", metric.id, words, _place(said), under, level)
    yield from _facts(report.profile, "profile")
    yield from _facts(report.method, "method")
    yield from _ratings(index)


def _ratings(index: Index) -> Iterator[IndexPassage]:
    """Whose rating it is, of what, and which level, so that these are found too."""
    body = index.report.about.subject.name
    for item in index.criteria.values():
        level = index.level(item)
        if level is not None:
            words = f"{body}: {item.title}: {level.label}"
            under = _named(index, item)
            yield IndexPassage(
                "rating", "criteria", item.id, words, _place(item.rating.sources), under, level.id
            )


def _facts(facts: tuple[Fact, ...], part: ReportPart) -> Iterator[IndexPassage]:
    for number, fact in enumerate(facts):
        words = _joined(f"{fact.label}: {'; '.join(fact.values)}", fact.note)
        yield IndexPassage("fact", part, str(number), words, _place(fact.sources))


def _told(metric: Metric) -> Iterator[str | None]:
    """A metric in the words of its file."""
    yield f"{metric.title} ({metric.scope})" if metric.scope else metric.title
    unit = unit_named(metric.unit or "count")
    for figure in metric.observations:
        label = figure.period.label if figure.period else ""
        yield ": ".join(filter(None, (label, figure.printed or _figured(figure, unit))))
        yield figure.note
    yield from (moved.printed for moved in metric.movements)
    yield metric.note


def _figured(figure: Observation | Gap, unit: Unit) -> str:
    """A figure with its unit and how sure it is; nothing where there was nothing to measure."""
    if isinstance(figure, Gap):
        return ""
    return f"{QUALIFIERS[figure.qualifier]}{unit.written(figure.value)}"


def _heading(title: str | None, text: str) -> str | None:
    """A title, unless it is nothing but the beginning of the text."""
    return None if title and text.startswith(title.rstrip("…. ")) else title


class _RatedAbove:
    """The criteria above what stands under one, and its level; found once for each criterion."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._overall = ((), (index.overall.rating.level if index.overall else None) or "")
        self._known: dict[str, tuple[tuple[str, ...], str]] = {}

    def under(self, names: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
        """The criterion and those above it, by id, and its level: else that of the whole."""
        for name in names:
            if name in self._known:
                return self._known[name]
            if name in self._index.criteria:
                one = self._index.criteria[name]
                found = _named(self._index, one), one.rating.level or ""
                self._known[name] = found
                return found
        return self._overall


def _named(index: Index, under: Criterion) -> tuple[str, ...]:
    return under.id, *(item.id for item in index.ancestors(under))


def _place(sources: References) -> str:
    return sources[0].locator if sources else ""


def _joined(*texts: str | None) -> str:
    return "\n".join([text for text in texts if text])
