"""Real reports on paper and in every export: the whole first, and what else is said of ratings."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.export.documents import job
from tests.export.spoken import heard, in_pdf, in_web_page, in_word, said
from tests.real_reports import DOMAINS, childrens_services, youth_justice
from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.export.documents import document_of
from viewer.export.formats import format_named
from viewer.export.tables.workbook_sheets import ratings
from viewer.presentation.summary.document import Ratings, SummaryHeading

READ: dict[str, Callable[[bytes], str]] = {
    "pdf": in_pdf,
    "html": in_web_page,
    "docx": in_word,
    "txt": lambda data: data.decode(),
    "md": lambda data: data.decode().replace("\\", ""),
}
DETAIL = "Rated in May 2019 · paragraph 1 says “Good”; page 9 says “Requires improvement”"


def written(report: Report, name: str, **options: Any) -> str:
    """What a format says of a report, without blanks."""
    made = job(Index(report), **options)
    return heard(READ[name](format_named(name).write(made).data))


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("form", ["summary", "briefing"])
def test_that_each_format_says_the_whole_first_and_the_disagreement(name: str, form: str) -> None:
    found = written(childrens_services(), name, form=form)
    assert found.index("Overalleffectiveness") < found.index("Theimpactofleaders")
    assert heard(DETAIL) in found
    assert "GoodorRequiresimprovement" in found
    assert heard("This file does not know it; the source may say it") in found


@pytest.mark.parametrize("copies", [1, 3])
@pytest.mark.parametrize("form", ["summary", "briefing"])
def test_that_ratings_stand_under_their_headings(copies: int, form: str) -> None:
    made = document_of(job(Index(youth_justice(copies)), form=form))
    whole, *groups = (block for block in made.blocks if isinstance(block, Ratings))
    assert (whole.form, [card.title for card in whole.cards]) == ("large", ["Overall"])
    titles = [block.text for block in made.blocks if isinstance(block, SummaryHeading)]
    shown = [title for title in titles if re.match(r"\d\. ", title)]
    assert len(shown) == len(groups) >= len(DOMAINS)
    assert {group.form for group in groups} == {"lines"}


@pytest.mark.parametrize("report", [childrens_services(), youth_justice(3)])
def test_that_a_pdf_says_just_what_was_decided(report: Report) -> None:
    made = job(Index(report), form="summary")
    assert heard("".join(said(document_of(made)))) == heard(
        in_pdf(format_named("pdf").write(made).data)
    )


def test_that_the_workbook_picks_no_level_where_sources_disagree() -> None:
    made = ratings(Index(childrens_services()))
    row = dict(zip(made.columns, made.rows[2], strict=True))
    assert row["Rating"] == "Good or Requires improvement"
    assert row["Place on the scale"] == "2 or 3"
    assert row["Rated"] == "May 2019"
    assert row["Sources disagree"] == "paragraph 1 says “Good”; page 9 says “Requires improvement”"


def test_that_the_workbook_says_headings_scores_and_who_placed_a_rating() -> None:
    made = ratings(Index(youth_justice()))
    row = dict(zip(made.columns, made.rows[-1], strict=True))
    assert row["Part of"] == "3. Out-of-court disposals"
    assert row["Part of, chosen by"] == "the file’s author"
    assert [getattr(row[name], "value", None) for name in ("Score", "Out of")] == [2, 3]
