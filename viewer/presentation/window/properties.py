"""Properties of an open report: its file, and what was checked when it was read."""

from collections.abc import Iterator

from viewer.domain.criteria import Criterion
from viewer.domain.dates import day_text
from viewer.domain.report import Report
from viewer.domain.rules.references import citations
from viewer.domain.sources import SourceReference
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.properties import Properties
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.numbers import count_text
from viewer.store.problem import Warnings, warning_text
from viewer.store.session.open_report import ReportFile

PARTS = ("sources", "scales", "criteria", "findings", "comparators", "metrics")


def properties(report_file: ReportFile) -> Properties:
    """What is known of a file and of what was checked in it."""
    report = report_file.index.report
    rows: list[tuple[str, tuple[str, ...]]] = [
        ("File", (one_line(report_file.file.name),)),
        ("Folder", (one_line(str(report_file.file.parent)),)),
        ("Size", (f"{report_file.size:,} bytes",)),
        ("SHA-256", (report_file.sha256,)),
        ("Format", (f"{report.format}, version {report.version}",)),
    ]
    if report_file.real is not None and report_file.real != report_file.file:
        rows.insert(2, ("Links to", (one_line(str(report_file.real)),)))
    if report_file.read_at is not None:
        rows.append(("Read", (f"{day_text(report_file.read_at)}, {report_file.read_at:%H:%M}",)))
    rows.append(("Checks passed", tuple(_checks(report))))
    if report_file.warnings.count:
        rows.append(("Warnings", tuple(_warnings(report_file.warnings))))
    return Properties(body_text(report.about), tuple(rows))


def _warnings(warnings: Warnings) -> Iterator[str]:
    """What is worth a second look, each with its line."""
    yield from (one_line(warning_text(warning)) for warning in warnings.listed)
    if warnings.more:
        yield f"… and {count_text(warnings.more, 'warning', 'warnings')} more."


def _checks(report: Report) -> Iterator[str]:
    """What the file was held to, each with how often."""
    observations = [item for metric in report.metrics for item in metric.figures]
    ids = sum(len(getattr(report, part)) for part in PARTS)
    ids += sum(item.id is not None for item in observations)
    yield f"{count_text(ids, 'id', 'ids')}, none used twice"
    cited = sum(len(references) for _, references in citations(report))
    leads = count_text(cited + _links(report), "reference leads", "references lead")
    yield f"{leads} to something in the file"
    sums = sum(item.basis == "derived" for item in observations)
    if sums:
        yield f"{count_text(sums, 'sum is', 'sums are')} correct"
    quoted = sum(reference.quote is not None for reference in _of_figures(report))
    if quoted:
        yield f"{count_text(quoted, 'quotation contains its', 'quotations contain their')} figure"


def _links(report: Report) -> int:
    """How often one part of the report names another."""
    named: list[str | None] = []
    for criterion in report.criteria:
        named.append(criterion.parent)
        if isinstance(criterion, Criterion):
            named += [criterion.scale, criterion.rating.level]
    for finding in report.findings:
        named += [*finding.placed_under, *finding.metrics]
    for metric in report.metrics:
        named += [metric.criterion, *(position.comparator for position in metric.positions)]
        for observation in metric.figures:
            named += [observation.whose, *(given.observation for given in observation.inputs)]
    return sum(name is not None for name in named)


def _of_figures(report: Report) -> Iterator[SourceReference]:
    """The places of every printed number."""
    for metric in report.metrics:
        for observation in metric.figures:
            if observation.basis == "stated":
                yield from observation.sources
            for given in observation.inputs:
                if given.value is not None:
                    yield from given.sources
