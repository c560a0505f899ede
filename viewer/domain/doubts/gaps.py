"""What a file leaves out though the rest of it needs it."""

from collections.abc import Iterator

from viewer.characters import shown
from viewer.domain.criteria import Heading
from viewer.domain.dates import first_day, last_day
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.metrics import Metric
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Path
from viewer.domain.rules.references import citations, cited_in


def source_doubts(report: Report) -> Iterator[Doubt]:
    """Sources that are cited and of which nobody says when they were read; unsure files."""
    yield from _pages(report)
    cited = cited_in(report)
    for number, source in enumerate(report.sources):
        if source.seen is None and source.file is None and source.id in cited:
            title = shown(source.title)
            sentence = (
                f"“{title}” is cited, but the file does not give the date it was read (“seen”)."
            )
            yield Doubt(("sources", number), sentence)
        if source.file is not None and source.sha256 is None:
            sentence = (
                "Without the “sha256” of this “file” nobody can tell whether it is still the"
                " document that was read, so the program does not show it."
            )
            yield Doubt(("sources", number, "file"), sentence)


def _pages(report: Report) -> Iterator[Doubt]:
    """The first page given of each source that has no file to count it in."""
    bare = {source.id for source in report.sources if source.file is None}
    for path, found in citations(report):
        for n, one in enumerate(found):
            if one.page is not None and one.source in bare:
                bare.remove(one.source)
                sentence = "“page” counts the pages of the source’s “file”, and it has none."
                yield Doubt((*path, "sources", n, "page"), sentence)


def period_doubts(report: Report) -> Iterator[Doubt]:
    """Periods of which nobody knows the end, and verdicts without one beside those that have it."""
    for number, metric in enumerate(report.metrics):
        yield from _without_end(metric, ("metrics", number))
        if not _is_dated(metric):
            continue
        for n, position in enumerate(metric.positions):
            if position.period is None:
                sentence = (
                    f"This “verdict” on “{shown(metric.title)}” has no “period”, though other"
                    " figures or verdicts there do; it is shown next to the newest of them."
                )
                yield Doubt(("metrics", number, "positions", n), sentence)


def rating_doubts(report: Report) -> Iterator[Doubt]:
    """Headings that nothing stands under, and ratings given after the report was published."""
    parents = {item.parent for item in report.criteria}
    published = report.about.published
    for number, item in enumerate(report.criteria):
        if isinstance(item, Heading):
            if item.id not in parents:
                yield Doubt(("criteria", number), "No criterion stands under this heading.")
        elif published and item.rating.date and first_day(item.rating.date) > last_day(published):
            sentence = f"The rating is dated {item.rating.date}, after the report was published."
            yield Doubt(("criteria", number, "rating", "date"), sentence)


def _is_dated(metric: Metric) -> bool:
    periods = [item.period for item in metric.observations]
    periods += [item.period for item in metric.positions]
    return any(period is not None for period in periods)


def _without_end(metric: Metric, here: Path) -> Iterator[Doubt]:
    for part in ("observations", "positions", "movements"):
        for n, item in enumerate(getattr(metric, part)):
            if item.period is not None and item.period.ends is None:
                label = shown(item.period.label)
                sentence = (
                    f"The period “{label}” has no “ends”, so it has no place among the others and"
                    " is compared with none."
                )
                yield Doubt((*here, part, n, "period"), sentence)
