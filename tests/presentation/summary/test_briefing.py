"""A briefing says what it has no room for, and counts nothing that it never meant to show."""

from datetime import date

from tests.builders import finding, index, metric, observation
from viewer.domain.index import Index
from viewer.domain.report import NOT_LOOKED_AT, UNKNOWN
from viewer.presentation.summary.briefing import briefing, everything, selections
from viewer.presentation.summary.build import ratings, summary
from viewer.presentation.summary.document import Options, SummaryHeading, SummaryMetric, said
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.silence import none_of

TODAY = date(2026, 11, 24)


def figures(count: int, *, headline: bool) -> Index:
    """A report with so many figures of one year."""
    made = [
        metric(observation("62.3", whose="subject"), id=f"m{n}", headline=headline)
        for n in range(count)
    ]
    return index(metrics=made)


def left_out(report: Index, step: int = 0) -> str:
    """What the briefing says it left out, so many steps from everything."""
    return briefing(report, TODAY, selections(report)[step]).left_out


def test_that_all_headline_figures_are_wanted_and_those_beyond_six_go_first() -> None:
    report = figures(9, headline=True)
    assert left_out(report) == ""
    told = left_out(report, 3)
    assert told == "Left out to fit on one page: 3 headline figures. The full summary has them."


def test_that_a_briefing_without_pages_has_room_for_everything() -> None:
    report = figures(400, headline=True)
    assert selections(report)[0]["headlines"] < 400
    assert briefing(report, TODAY, everything(report)).left_out == ""


def test_that_figures_that_nobody_marked_are_not_missed() -> None:
    assert left_out(figures(9, headline=False)) == ""


def test_that_the_first_to_go_is_context() -> None:
    report = index(findings=[finding(id="a"), finding(id="b", kind="context")])
    assert left_out(report) == ""
    assert left_out(report, 1) == (
        "Left out to fit on one page: 1 piece of context. The full summary has them."
    )


def test_that_a_briefing_says_what_of_its_document_nobody_has_looked_at() -> None:
    left = "2 findings of the document were not looked at."
    fact = {"label": NOT_LOOKED_AT, "values": [left], "sources": [{"source": "s1", "locator": "p"}]}
    report = index(method=[fact])
    assert left in briefing(report, TODAY, everything(report)).closing
    drafted = Index(report.report, {"findings": 2})
    assert left not in briefing(drafted, TODAY, everything(drafted)).closing
    assert "2 findings are open" in briefing(drafted, TODAY, everything(drafted)).draft


def test_that_no_inspectorate_is_called_not_known_yet_by_itself() -> None:
    named = index()
    about = named.report.about.model_copy(update={"inspectorate": UNKNOWN})
    report = Index(named.report.model_copy(update={"about": about}))
    made = briefing(report, TODAY, everything(report))
    assert any(words.startswith("Source: Inspectorate not known yet, ") for words in made.closing)
    assert UNKNOWN not in " ".join((made.subtitle, made.running, *made.closing))


def test_that_a_summary_has_no_chart_of_a_single_bar() -> None:
    made = summary(figures(1, headline=False), Options(), TODAY)
    (told,) = (block for block in made.blocks if isinstance(block, SummaryMetric))
    assert told.chart is None
    assert told.table is not None


def test_that_no_inspected_body_is_called_not_known_yet_by_itself() -> None:
    named = index()
    subject = named.report.about.subject.model_copy(update={"name": UNKNOWN})
    about = named.report.about.model_copy(update={"subject": subject})
    report = Index(named.report.model_copy(update={"about": about}))
    assert briefing(report, TODAY, everything(report)).title == "Inspected body not known yet"
    assert body_text(named.report.about) == named.report.about.subject.name


def test_that_a_summary_of_a_report_without_ratings_says_so() -> None:
    bare = index(criteria=(), scales=())
    assert ratings(bare) == [SummaryHeading(1, "Ratings"), said(none_of(bare, "criteria"))]
