"""From a report to its summary document, in either form."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from viewer.characters import cut
from viewer.domain.criteria import Criterion
from viewer.domain.dates import day_text
from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.domain.report import NOT_LOOKED_AT, Fact
from viewer.domain.sources import Source
from viewer.presentation.charts.make import NOTHING_TO_COMPARE, chart
from viewer.presentation.content.blocks import Entry, LabelledEntries
from viewer.presentation.content.text import Run, one_line, paragraphs, plain
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.belonging import several_criteria
from viewer.presentation.parts.facts import (
    BODY,
    documents,
    fact_entries,
    is_stated,
    methods,
    report_facts,
)
from viewer.presentation.parts.figures_table import carried_over, figures_table, places
from viewer.presentation.parts.gaps import TITLE, WHOSE, gaps
from viewer.presentation.parts.rating_tally import CARDS, grouped, short_title, tallies
from viewer.presentation.parts.rows import (
    FINDING_MARKS,
    KIND_TITLES,
    finding_texts,
    told_kind,
)
from viewer.presentation.parts.tiles import tile
from viewer.presentation.summary import document as doc
from viewer.presentation.summary.bounds import MOST_METRICS, LeftOut, bounded
from viewer.presentation.summary.languages import words_of
from viewer.presentation.summary.scales import (
    level_meanings,
    rating_notes,
    scale_notes,
    used_scales,
)
from viewer.presentation.summary.telling import (
    DERIVED_NOTE,
    position_words,
    told_chart,
    told_fact,
    told_table,
    told_tile,
)
from viewer.presentation.summary.verdicts import is_only_in_words, verdicts
from viewer.presentation.wording.cautions import cautions
from viewer.presentation.wording.drafted import draft_text
from viewer.presentation.wording.file_names import file_stem
from viewer.presentation.wording.headline import headline, measure
from viewer.presentation.wording.inspectorate import body_text, inspectorate_text, kind_text
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.numbers import figure_text, full_stop, period_text
from viewer.presentation.wording.rating import detail_text, rating_scale
from viewer.presentation.wording.report_names import publisher, report_parts
from viewer.presentation.wording.silence import none_of
from viewer.presentation.wording.sources import issued, printed_inputs, source_entries, sum_text
from viewer.presentation.wording.web_address import web_address

HEADLINES = 6  # figures that stand in front where none is marked


FORM_TITLES: dict[doc.Form, str] = {"briefing": "Briefing", "summary": "Summary"}
MOST_TITLE, MOST_NAME, MOST_TEXT = 300, 200, 1000  # letters; the last of a subtitle
ABOUT = "About this report"

NOTHING = "The sections you chose are empty."
NO_CHART = frozenset({"figure", "nothing"})


def summary(index: Index, options: doc.Options, today: date) -> doc.SummaryDocument:
    """The complete summary: every section that is wanted, in reading order."""
    wanted = (make(index) for section, make in SECTIONS if options.wants(section))
    blocks = tuple(chain.from_iterable(wanted)) or (doc.said(NOTHING),)
    return document(index, "summary", blocks, today)


def document(
    index: Index,
    form: doc.Form,
    blocks: Iterable[doc.SummaryBlock | LeftOut],
    today: date,
    *,
    left_out: str = "",
) -> doc.SummaryDocument:
    """A document of blocks, as many as it has room for, with what stands around them."""
    about = index.report.about
    chosen = bounded(blocks)
    title, form_title = cut(body_text(about), MOST_TITLE), FORM_TITLES[form]
    names = dict.fromkeys((title, one_line(about.title), form_title))
    printed = day_text(today)
    named = (inspectorate_text(about), one_line(about.title), *issued(about))
    source = full_stop(f"Source: {', '.join(named)}")
    note = DERIVED_NOTE if _has_derived(index) else ""
    told = {block.text for block in chosen if isinstance(block, doc.SummaryHeading)}
    credit = about.attribution if ABOUT not in told else None
    attribution = full_stop(one_line(credit)) if credit else ""
    unseen = _not_looked_at(index) if ABOUT not in told and not index.undecided else ""
    closing = (left_out, unseen, source, attribution, note, f"Made on {printed}.")
    subtitle = " · ".join((form_title, *report_parts(index)))
    return doc.SummaryDocument(
        form=form,
        form_title=form_title,
        title=title,
        name=cut(" – ".join(names), MOST_NAME),
        subtitle=cut(subtitle, MOST_TEXT),
        running=publisher(index),
        source=source,
        printed=printed,
        file_name=f"{file_stem(about)}-{form}",
        blocks=chosen,
        closing=tuple(filter(None, closing)),
        left_out=left_out,
        draft=draft_text(index),
        language=index.language,
        words=words_of(index),
    )


def _not_looked_at(index: Index) -> str:
    """What of its document nobody has looked at: 2 findings of the document were not looked at."""
    left = [fact.values for fact in index.report.method if fact.label == NOT_LOOKED_AT]
    return " ".join(chain.from_iterable(left))


def _has_derived(index: Index) -> bool:
    every = (item for metric in index.report.metrics for item in metric.figures)
    return any(item.basis == "derived" for item in every)


@once_per_report
def ratings(index: Index) -> list[doc.SummaryBlock]:
    """The tally of all ratings, where they are many, and every criterion with its own."""
    if not index.criteria:
        return [doc.SummaryHeading(1, "Ratings"), doc.said(none_of(index, "criteria"))]
    notes = scale_notes(used_scales(index))
    return [doc.SummaryHeading(1, "Ratings"), *rating_blocks(index, index.criteria.values(), notes)]


def rating_blocks(
    index: Index, shown: Iterable[Criterion], notes: tuple[str, ...] = ()
) -> list[doc.SummaryBlock]:
    """The rating of the whole, the tally of all, and the ratings shown, under their headings."""
    overall = index.overall
    blocks: list[doc.SummaryBlock] = []
    if overall:
        blocks.append(doc.Ratings((rated(index, overall),), form="large"))
    if counted := [f"{tally.spoken}." for tally in tallies(index)]:
        blocks.append(doc.said(*counted))
    groups = grouped(index, [item for item in shown if item is not overall])
    many = len(index.criteria) > CARDS and (overall or len(groups) > 1)
    for title, some in groups:
        blocks += [doc.SummaryHeading(2, title)] if title else []
        cards = tuple(rated(index, item) for item in some)
        blocks.append(doc.Ratings(cards, form="lines" if many else "cards"))
    *most, last = blocks
    return [*most, replace(last, notes=notes)] if isinstance(last, doc.Ratings) else blocks


def _ratings(index: Index) -> list[doc.SummaryBlock]:
    """The ratings, what their levels mean, and what the report says of single ratings."""
    return [*ratings(index), *level_meanings(index, used_scales(index)), *rating_notes(index)]


def rated(index: Index, item: Criterion) -> doc.RatedCriterion:
    """A criterion with its rating, as it stands under its heading."""
    rating = rating_scale(index, item)
    title, detail = short_title(index, item), detail_text(index, item)
    return doc.RatedCriterion(title, rating, position_words(rating), detail)


def headline_metrics(index: Index) -> list[Metric]:
    """The metrics with a headline figure, or the first with any figure where none is marked."""
    every = [metric for metric in index.metrics.values() if metric.figures or metric.movements]
    told = (item for item in index.metrics.values() if item.observations or item.movements)
    return [metric for metric in told if metric.headline] or every[:HEADLINES]


def headline_figures(
    index: Index, title: str = "Headline figures", most: int | None = None
) -> list[doc.SummaryBlock]:
    """The first headline figures, or all, as tiles under their heading."""
    chosen = headline_metrics(index)[:most]
    tiles = tuple(told_tile(tile(index, metric)) for metric in chosen)
    return [doc.SummaryHeading(1, title), doc.Figures(tiles)] if tiles else []


def point(index: Index, finding: Finding, *, full: bool) -> doc.SummaryFinding:
    """A finding; in full with its text and where it stands."""
    mark = FINDING_MARKS[finding.kind]
    title, texts = finding_texts(finding)
    if finding.kind == "mixed":
        title = f"{title} ({told_kind(finding).lower()})"
    if not full:
        return doc.SummaryFinding(mark, title)
    stands = places(index, finding.sources, several=True)
    belongs = several_criteria(index, finding)
    return doc.SummaryFinding(mark, title, texts, " · ".join(filter(None, (stands, belongs))))


def _findings(kind: FindingKind, none: str = "") -> Callable[[Index], list[doc.SummaryBlock]]:
    """A section of findings by theme; what is mixed stands with strengths and with weaknesses."""
    title = KIND_TITLES[kind]

    def make(index: Index) -> list[doc.SummaryBlock]:
        found = findings_for(index, kind)
        if not found:
            return [doc.SummaryHeading(1, title), doc.said(none_of(index, none))] if none else []
        themes: dict[str, list[doc.SummaryFinding]] = {}
        for finding in found:
            theme = one_line(finding.theme or "")
            themes.setdefault(theme, []).append(point(index, finding, full=True))
        # Those without a theme first: after one, they would seem to belong to it.
        ordered = sorted(themes.items(), key=lambda pair: pair[0] != "")
        blocks: list[doc.SummaryBlock] = [doc.SummaryHeading(1, title)]
        for theme, points in ordered:
            blocks += [doc.SummaryHeading(2, theme)] if theme else []
            blocks.append(doc.Points(kind, tuple(points)))
        return blocks

    return make


def findings_for(index: Index, kind: FindingKind) -> tuple[Finding, ...]:
    """The findings of a list for this kind: those of it, and what is mixed."""
    every = {"strength": index.praised, "weakness": index.criticised}
    return every.get(kind, index.findings_by_kind.get(kind, ()))


def _metrics(index: Index) -> list[doc.SummaryBlock | LeftOut]:
    if not index.metrics:
        return [doc.SummaryHeading(1, "Metrics"), doc.said(none_of(index, "metrics"))]
    every = index.metrics.values()
    in_words = tuple(metric for metric in every if is_only_in_words(metric))
    together = len(in_words) > 1  # one alone has its own picture
    others = [item for item in every if not (together and is_only_in_words(item))]
    figures = (figure(index, item) for item in others[:MOST_METRICS])
    left_out = LeftOut(len(others[MOST_METRICS:]), "metrics")
    verdict = [verdicts(index, in_words)] if together else []
    return [doc.SummaryHeading(1, "Metrics"), *figures, left_out, *verdict]


def figure(index: Index, metric: Metric) -> doc.SummaryMetric:
    """A metric with its chart, table and notes."""
    spec = chart(index, metric)
    notes = (*paragraphs(metric.note or ""), *carried_over(metric), *cautions(metric))
    title = headline(index, metric)
    if metric.remark and one_line(metric.remark) not in title:
        notes = (one_line(metric.remark), *notes)
    theme = f"theme: {one_line(metric.theme)}" if metric.theme else ""
    subtitle = " · ".join(filter(None, (measure(metric), theme)))
    is_alone = spec.kind in NO_CHART or spec.remark == NOTHING_TO_COMPARE
    shown = None if is_alone else told_chart(spec)  # one bar tells no more than its figure
    table = told_table(figures_table(index, metric))
    return doc.SummaryMetric(doc.SummaryHeading(2, title), subtitle, shown, table, notes)


def _profile(index: Index) -> list[doc.SummaryBlock]:
    found = index.report.profile
    told = _facts(_placed(index, fact) for fact in found)
    return [doc.SummaryHeading(1, kind_text(index.report.about)), told] if found else []


def _method(index: Index) -> list[doc.SummaryBlock]:
    """How it was inspected; and what was left open when the report was read from a document."""
    blocks: list[doc.SummaryBlock] = []
    for title, facts in methods(index.report):
        blocks += [doc.SummaryHeading(1, title), _facts(_placed(index, fact) for _, fact in facts)]
    return blocks


def _placed(index: Index, fact: Fact) -> LabelledEntries:
    """A fact with where it stands, in the source's own words where it is quoted."""
    several = len({reference.source for reference in fact.sources}) > 1
    return replace(fact_entries(fact), source=places(index, fact.sources, several))


def _about(index: Index) -> list[doc.SummaryBlock]:
    """What the head of the document does not tell; what is not stated stands among the gaps."""
    known = [fact for fact in report_facts(index.report.about)[BODY:] if is_stated(fact)]
    return [doc.SummaryHeading(1, ABOUT), _facts(known)] if known else []


def _facts(facts: Iterable[LabelledEntries]) -> doc.Facts:
    return doc.Facts(tuple(map(told_fact, facts)))


def _gaps(index: Index) -> list[doc.SummaryBlock]:
    lines = [words for words, _ in gaps(index)]
    return [doc.SummaryHeading(1, TITLE), doc.said(WHOSE), doc.said(*lines)] if lines else []


def _sources(index: Index) -> list[doc.SummaryBlock]:
    facts = tuple(map(_linked, index.report.sources, documents(index)))
    rated = [item.rating for item in index.criteria.values()]
    groups = [rating.sources for rating in rated]
    groups += [other.sources for rating in rated for other in rating.also]
    resting = tuple(dict.fromkeys(chain.from_iterable(groups)))
    if resting:
        facts = (*facts, LabelledEntries("Ratings", source_entries(index, resting)))
    return [doc.SummaryHeading(1, "Sources"), _facts(facts)]


def _linked(source: Source, fact: LabelledEntries) -> LabelledEntries:
    """What is said of a document; its title and its address lead to it."""
    words = one_line(source.address or "")
    leads = web_address(words)
    if not leads:
        return fact
    first, *others = fact.entries
    rest = tuple(entry for entry in others if plain(entry.line) != words)
    *before, title = first.line
    linked = Entry((*before, replace(title, text=f"{title.text},"), Run(words)), address=leads)
    return replace(fact, entries=(linked, *rest))


def _derived(index: Index) -> list[doc.SummaryBlock]:
    facts = []
    for metric in index.metrics.values():
        entries = []
        for item in metric.figures:
            if item.basis == "derived":
                whose = index.comparators.get(item.whose)
                name = one_line(whose.title if whose else index.report.about.subject.name)
                value = figure_text(item, metric.unit or "count")
                words = f"{period_text(item.period)}, {name}: {sum_text(index, item)} = {value}"
                words = "; ".join((words, *printed_inputs(item)))
                entries.append(Entry((Run(one_line(words), "derived"),)))
        if entries:
            facts.append(LabelledEntries(metric_name(metric), tuple(entries)))
    if not facts:
        return []
    words = "The source does not print these figures; they were worked out from ones it prints."
    return [doc.SummaryHeading(1, "How figures were derived"), doc.said(words), _facts(facts)]


SECTIONS: tuple[
    tuple[doc.SummarySection, Callable[[Index], Sequence[doc.SummaryBlock | LeftOut]]], ...
] = (
    ("ratings", _ratings),
    ("figures", headline_figures),
    ("strengths", _findings("strength", "strengths")),
    ("weaknesses", _findings("weakness", "weaknesses")),
    ("recommendations", _findings("recommendation")),
    ("metrics", _metrics),
    ("context", _findings("context", "context")),
    ("about", _about),
    ("profile", _profile),
    ("method", _method),
    ("gaps", _gaps),
    ("sources", _sources),
    ("derived", _derived),
)
