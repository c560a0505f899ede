"""Recommendations, mixed findings, and findings without a title, wherever findings are shown."""

from dataclasses import astuple
from typing import Any

import pytest

from tests.builders import criterion, finding, index
from tests.export.documents import TODAY, job
from tests.export.spoken import heard, in_pdf, in_web_page, in_word
from tests.presentation.walking import texts
from viewer.domain.index import Index
from viewer.export.formats import format_named
from viewer.export.tables.workbook_sheets import findings as sheet
from viewer.presentation.content.blocks import FactList, Prose, Title
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import plain
from viewer.presentation.parts.citations import citation
from viewer.presentation.search.find import find
from viewer.presentation.summary.briefing import briefing, everything
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import Options, SummaryHeading
from viewer.presentation.tabs import TABS
from viewer.presentation.tabs.findings import findings
from viewer.presentation.tabs.overview import overview

SENTENCE = "Leaders should see that every child is visited in the time that the plan sets for it."
EVERY = (
    finding("s", title="Warm welcome"),
    finding("m", kind="mixed", title="Plans are clear but late"),
    finding("w", kind="weakness", title="Files go astray"),
    finding("r", kind="recommendation", title=None, text=SENTENCE, theme="Visits",
            response="We have hired two more."),
)  # fmt: skip
MADE = index(findings=EVERY)
TABS_OF = {"strengths": ("s", "m"), "weaknesses": ("m", "w", "r")}


@pytest.mark.parametrize(("tab", "ids"), TABS_OF.items())
def test_that_a_tab_counts_all_that_it_lists(tab: str, ids: tuple[str, ...]) -> None:
    shown = findings(MADE, tab, None, "")
    assert [item.id for group in shown.groups for item in group.items] == [*ids]
    (counted,) = (one.count for one in TABS if one.id == tab)
    assert counted is not None
    assert counted(MADE) == len(ids)


def test_that_recommendations_stand_under_a_heading_of_their_own() -> None:
    groups = findings(MADE, "weaknesses", None, "").groups
    assert [group.title for group in groups] == ["", "Recommendations (1)"]


@pytest.mark.parametrize("tab", TABS_OF)
def test_that_a_mixed_finding_is_marked_in_words_and_by_its_shape(tab: str) -> None:
    shown = findings(MADE, tab, "m", "")
    (item,) = (one for group in shown.groups for one in group.items if one.id == "m")
    assert (item.subtitle, item.mark and item.mark.shape) == ("praises and criticises", "both")
    assert "praises and criticises" in item.spoken
    assert shown.page[0] == Title("Plans are clear but late", "Praises and criticises")
    panel = getattr(overview(MADE), tab)
    (row,) = (one for one in panel.rows if one.cites == Cite("finding", "m"))
    assert (row.place.tab, plain(row.detail)) == (tab, "praises and criticises")


LINES = {
    "one sentence": ("Visit every child.", ["Visit every child"]),
    "a long one": (SENTENCE, [SENTENCE.removesuffix(".")]),
    "two": ("Visit every child. Do it soon.", ["Visit every child", "Do it soon."]),
    "a question": ("Who visits? Nobody knows.", ["Who visits?", "Nobody knows."]),
    "two paragraphs": ("Visits are late\n\nPlans too.", ["Visits are late", "Plans too."]),
}


@pytest.mark.parametrize(("text", "said"), LINES.values(), ids=LINES)
def test_that_a_finding_without_a_title_is_said_once_and_whole(text: str, said: list[str]) -> None:
    made = index(findings=[finding(title=None, text=text)])
    page = findings(made, "strengths", None, "").page
    head = [block.text for block in page if isinstance(block, Title)]
    prose = [plain(line) for block in page if isinstance(block, Prose) for line in block.lines]
    assert [*head, *prose] == said
    document = summary(made, Options(sections=frozenset({"strengths"})), TODAY)
    (point,) = document.blocks[-1].points  # type: ignore[union-attr] # the only finding
    assert [point.title, *point.text] == said


def test_that_a_response_is_told_wherever_its_recommendation_is_told_in_full() -> None:
    words = "The body’s response: We have hired two more."
    assert words in " ".join(texts(findings(MADE, "weaknesses", "r", "").page))
    assert words in str(astuple(summary(MADE, Options(), TODAY)))
    cited = citation(MADE, Cite("finding", "r"))
    assert cited is not None
    assert words in cited.text
    assert [hit.place.item for hit in find(MADE, "hired").hits] == ["r"]


def test_that_recommendations_are_a_section_that_can_be_left_out() -> None:
    def heads(options: Options) -> list[str]:
        blocks = summary(MADE, options, TODAY).blocks
        return [block.text for block in blocks if isinstance(block, SummaryHeading)]

    assert heads(Options(sections=frozenset({"recommendations"}))) == ["Recommendations", "Visits"]
    assert "Recommendations" not in heads(Options(sections=frozenset({"weaknesses"})))
    assert "Recommendations" not in [
        block.text
        for block in summary(index(findings=EVERY[:1]), Options(), TODAY).blocks
        if isinstance(block, SummaryHeading)
    ]


def test_that_a_briefing_has_recommendations_of_its_own_and_marks_what_is_mixed() -> None:
    made = str(briefing(MADE, TODAY, everything(MADE)))
    assert made.count("Plans are clear but late (praises and criticises)") == 2
    assert "Recommendations" in made


def test_that_a_sheet_holds_each_finding_once_with_its_response() -> None:
    table = sheet(MADE)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["Kind"] for row in rows] == [
        "Strength", "Weakness", "Praises and criticises", "Recommendation",
    ]  # fmt: skip
    assert rows[-1]["Response"] == "We have hired two more."
    assert "Response" not in sheet(index(findings=EVERY[:1])).columns


@pytest.mark.parametrize("kind", ["strength", "weakness"])
def test_that_several_criteria_stand_under_one_label(kind: Any) -> None:
    made = index(
        criteria=[criterion("care"), criterion("visits")],
        findings=[finding(kind=kind, criteria=("care", "visits"))],
    )
    tab = {"strength": "strengths", "weakness": "weaknesses"}[kind]
    (facts,) = (
        block for block in findings(made, tab, None, "").page if isinstance(block, FactList)
    )
    label = facts.facts[0]
    assert (label.label, len(label.entries)) == ("Criteria", 2)
    assert [hit.kind for hit in find(made, "visits").hits][1:] == [kind.capitalize()]


@pytest.mark.parametrize("form", ["briefing", "summary"])
@pytest.mark.parametrize("format_id", ["pdf", "html", "docx", "md", "txt"])
def test_that_every_format_tells_of_every_kind(format_id: str, form: Any) -> None:
    read = {"pdf": in_pdf, "html": in_web_page, "docx": in_word}
    data = format_named(format_id).write(job(Index(MADE.report), form=form)).data
    said = heard(read[format_id](data) if format_id in read else data.decode("utf-8"))
    for words in ("Warm welcome", "Plans are clear but late", "praises and criticises",
                  "Recommendations", "Leaders should see that every child is visited"):  # fmt: skip
        assert heard(words) in said


def test_that_a_briefing_says_that_there_are_responses() -> None:
    words = "The full summary has the body’s response to 1 recommendation."
    assert words in str(briefing(MADE, TODAY, everything(MADE)))
    alone = index(findings=EVERY[:3])
    assert "response" not in str(briefing(alone, TODAY, everything(alone)))
