"""What a report's file does not say; whether the source says it, the file cannot tell."""

from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.rating_tally import full_title
from viewer.presentation.wording.cautions import gaps_told
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.numbers import with_article
from viewer.store.session.place import Place

TITLE = "What this file does not say"
WHOSE = "Either the source does not say it, or it was not taken into the file."

MOST_UNDATED = 12
"""Of more metrics than this, one sentence says that their figures have no period."""

GapLine = tuple[str, Place | None]


def gaps(index: Index) -> tuple[GapLine, ...]:
    """Sentences, each with the place it speaks of if there is one."""
    about = index.report.about
    found: list[GapLine] = []
    if about.published is None:
        found.append(("When it was published.", None))
    if about.inspected is None:
        found.append(("When the inspection took place.", None))
    if about.licence is None:
        found.append(("Under which licence it may be used.", None))
    found.extend(_ratings(index))
    found.extend(_metrics(index))
    for source in index.report.sources:
        if source.extent == "part":
            title = one_line(source.title)
            words = f"What else “{title}” says: it was read only in part for this file."
            found.append((words, Place("about", "sources")))
    return tuple(found)


def _ratings(index: Index) -> list[GapLine]:
    return [
        (f"{full_title(index, item)}: its rating.", Place("criteria", item.id))
        for item in index.criteria.values()
        if item.rating.state == "unknown"
    ]


def _undated(index: Index) -> list[str]:
    """The metrics with a figure that has no period."""
    listed = index.metrics.values()
    return [one.id for one in listed if any(item.period is None for item in one.figures)]


def _metrics(index: Index) -> list[GapLine]:
    found: list[GapLine] = []
    undated = _undated(index)
    if len(undated) > MOST_UNDATED:
        words = f"The period of the figures of {len(undated):,} metrics."
        found.append((words, Place("metrics", undated[0])))
    for metric in index.metrics.values():
        name, place = metric_name(metric), Place("metrics", metric.id)
        told = gaps_told(index, metric)
        found += [(f"{name}: a figure {which} ({note}).", place) for which, note in told]
        if not metric.figures:
            only = ["how it changed"] if metric.movements else []
            only += ["how it compares"] if metric.positions else []
            tail = f", only {' and '.join(only)}" if only else ""
            if tail or not told:
                found.append((f"{name}: any figure{tail}.", place))
            continue
        if metric.id in undated and len(undated) <= MOST_UNDATED:
            found.append((f"{name}: the period of the figure.", place))
        known = {item.whose for item in metric.figures}
        if SUBJECT not in known:
            subject = one_line(index.report.about.subject.name)
            found.append((f"{name}: the figure of {subject} itself.", place))
        for position in metric.positions:
            comparator = index.comparators[position.comparator]
            if comparator.id not in known and comparator.kind in {"average", "target"}:
                title = with_article(one_line(comparator.title))
                found.append((f"{name}: the figure of {title}.", place))
    return list(dict.fromkeys(found))
