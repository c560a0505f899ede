"""What a file leaves out though the rest of it needs it."""

from collections.abc import Iterator

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.metrics import Metric
from viewer.domain.report import Report
from viewer.domain.rules.references import cited_in


def source_doubts(report: Report) -> Iterator[Doubt]:
    """Sources that are cited and of which nobody says when they were read."""
    cited = cited_in(report)
    for number, source in enumerate(report.sources):
        if source.seen is None and source.id in cited:
            title = shown(source.title)
            sentence = (
                f"“{title}” is cited, but the file does not give the date it was read (“seen”)."
            )
            yield Doubt(("sources", number), sentence)


def period_doubts(report: Report) -> Iterator[Doubt]:
    """Verdicts without a period beside figures and verdicts that have one."""
    for number, metric in enumerate(report.metrics):
        if not _is_dated(metric):
            continue
        for n, position in enumerate(metric.positions):
            if position.period is None:
                sentence = (
                    f"This “verdict” on “{shown(metric.title)}” has no “period”, though other"
                    " figures or verdicts there do; it is shown next to the newest of them."
                )
                yield Doubt(("metrics", number, "positions", n), sentence)


def _is_dated(metric: Metric) -> bool:
    periods = [item.period for item in metric.observations]
    periods += [item.period for item in metric.positions]
    return any(period is not None for period in periods)
