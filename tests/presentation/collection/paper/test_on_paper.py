"""A collection on paper: the whole of each document, line by line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import criterion, rated
from tests.domain.collection.test_extra_columns import month, rows_of
from tests.inspections import inspection
from tests.presentation.collection.paper.blocks_told import lines_of
from tests.presentation.collection.screen.test_search_page import ANSWER, QUERY
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.paper.figure_blocks import figure_blocks
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.history_document import history_document
from viewer.presentation.collection.paper.history_sheet import axis_of, history_sheet, key_text
from viewer.presentation.collection.paper.matrix_document import matrix_document
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.collection.paper.search_document import search_document
from viewer.presentation.collection.paper.sheet_document import sheet_document
from viewer.presentation.content.timeline import TimeAxis
from viewer.presentation.summary.document import Options, SummaryMetric, said

TODAY = date(2026, 11, 28)
ORIGIN = Origin("areas", ("Ofsted",), 5, TODAY)
NORTH = {"groups": "region:North type:A", "next_due": "2027-01-05"}
INSPECTIONS = (
    inspection("Ashford", "2019-05-01", "overall=poor help=good", **NORTH),
    inspection("Ashford", "2023-05-01", "overall=good help=fair", **NORTH),
    inspection("Bexley", "2024-05", "overall=poor help=x", groups="region:South type:B"),
    inspection("Corby", None, "overall=fair+good", groups="type:B"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], TODAY))
FIGURES = rows_of(
    month("Ashford", 1, "70", "9"),
    month("Ashford", 2, "72"),
    month("Bexley", 1, "80", "4"),
    month("Bexley", 2, "60", "6"),
)
BY_REGION = MatrixWanted(Filter(every=True), columns=("help",), grouped="region")
NOBODY = Filter(words="nobody")
WIDE = Options(paper="a3", landscape=True)
HISTORY = history_page(ROWS, HistoryWanted())
ALONE = history_page(ROWS, HistoryWanted(body="Ashford"))
CLOSING = ("Source: 5 reports in areas, Ofsted.", "Made on 28 November 2026.")


def test_that_the_matrix_is_counted_shared_out_and_told_one_by_one() -> None:
    assert lines_of(matrix_document(ROWS, MatrixWanted(), ORIGIN)) == [
        "# In all",
        "## How many at each level",
        "Criterion | Excellent> | Good> | Fair> | Poor> | Not rated> | Not in this file>",
        "Overall | 0 | 1 | 1 | 1 | 0 | 0",
        "Help | 0 | 0 | 1 | 0 | 1 | 1",
        "## Overall by region",
        "Whose | Excellent> | Good> | Fair> | Poor> | Good or better> | Fair or better> "
        "| No level>",
        "All | 0 | 1 | 1 | 1 | 33% | 67% | 0",
        "North | 0 | 1 | 0 | 0 | 100% | 100% | 0",
        "South | 0 | 0 | 0 | 1 | 0% | 0% | 0",
        "Not stated | 0 | 0 | 1 | 0 | 0% | 100% | 0",
        "* Shares are of those that have a level.",
        "## Overall by type",
        "Whose | Excellent> | Good> | Fair> | Poor> | Good or better> | Fair or better> "
        "| No level>",
        "All | 0 | 1 | 1 | 1 | 33% | 67% | 0",
        "A | 0 | 1 | 0 | 0 | 100% | 100% | 0",
        "B | 0 | 0 | 1 | 1 | 0% | 50% | 0",
        "* Shares are of those that have a level.",
        "# One by one",
        "Better and worse are said of the last rating before, like for like. Where "
        "neither is said, the rating is the same, or not compared: there is none before, "
        "the framework or the levels changed, or one of the two ratings is joint.",
        "Dates are those of publication.",
        "## Ratings",
        "Body | Region | Type | Date and age | Next due | Overall | Help",
        "Ashford | North | A | 1_May_2023, 3_years_6_months | 5_January_2027 | Good, "
        "better up | Fair, worse down",
        "Bexley | South | B | May_2024, at_least_2_years_5_months | – | Poor | Not rated",
        "Corby | – | B | Not stated | – | Good or Fair (the sources disagree) | Not in this file",
    ]


def test_that_every_inspection_can_stand_under_its_group_in_the_columns_that_are_wanted() -> None:
    assert lines_of(matrix_document(ROWS, BY_REGION, ORIGIN)) == [
        "# In all",
        "## How many at each level",
        "Criterion | Excellent> | Good> | Fair> | Poor> | Not rated> | Not in this file>",
        "Help | 0 | 1 | 1 | 0 | 1 | 1",
        "## Help by region",
        "Whose | Excellent> | Good> | Fair> | Poor> | Good or better> | Fair or better> "
        "| No level>",
        "All | 0 | 0 | 1 | 0 | 0% | 100% | 2",
        "North | 0 | 0 | 1 | 0 | 0% | 100% | 0",
        "South | 0 | 0 | 0 | 0 | – | – | 1",
        "Not stated | 0 | 0 | 0 | 0 | – | – | 1",
        "* Shares are of those that have a level.",
        "## Help by type",
        "Whose | Excellent> | Good> | Fair> | Poor> | Good or better> | Fair or better> "
        "| No level>",
        "All | 0 | 0 | 1 | 0 | 0% | 100% | 2",
        "A | 0 | 0 | 1 | 0 | 0% | 100% | 0",
        "B | 0 | 0 | 0 | 0 | – | – | 2",
        "* Shares are of those that have a level.",
        "# One by one",
        "Better and worse are said of the last rating before, like for like. Where "
        "neither is said, the rating is the same, or not compared: there is none before, "
        "the framework or the levels changed, or one of the two ratings is joint.",
        "Dates are those of publication.",
        "## North",
        "Body | Type | Date and age | Next due | Help",
        "Ashford | A | 1_May_2023, 3_years_6_months | 5_January_2027 | Fair, worse down",
        "Ashford | A | 1_May_2019, 7_years_6_months | 5_January_2027 | Good",
        "## South",
        "Body | Type | Date and age | Next due | Help",
        "Bexley | B | May_2024, at_least_2_years_5_months | – | Not rated",
        "## Not stated",
        "Body | Type | Date and age | Next due | Help",
        "Corby | B | Not stated | – | Not in this file",
    ]


def test_that_a_sheet_has_a_letter_for_each_level_with_what_it_means() -> None:
    assert lines_of(sheet_document(ROWS, MatrixWanted(), ORIGIN, Options())) == [
        "Columns: 1 Overall; 2 Help.",
        "Signs: E Excellent; G Good; F Fair; P Poor; – not rated; blank not in this "
        "file; ? its sources give other levels too; ▲ better and ▼ worse than the last "
        "rating before, like for like.",
        "Dates are those of publication. Source: 5 reports in areas, Ofsted. Made on 28 "
        "November 2026.",
        "# Ratings",
        "## Every body (2 beside)",
        "Body | Month | 1 | 2",
        "Ashford | 05/2023 | G up 1/4 | F down 2/4",
        "Bexley | 05/2024 | P 3/4 | –",
        "Corby | – | F? 2/4 | ",
    ]


def test_that_a_wide_page_has_more_rows_beside_each_other() -> None:
    assert lines_of(sheet_document(ROWS, MatrixWanted(grouped="region"), ORIGIN, WIDE)) == [
        "Columns: 1 Overall; 2 Help.",
        "Signs: E Excellent; G Good; F Fair; P Poor; – not rated; blank not in this "
        "file; ? its sources give other levels too; ▲ better and ▼ worse than the last "
        "rating before, like for like.",
        "Dates are those of publication. Source: 5 reports in areas, Ofsted. Made on 28 "
        "November 2026.",
        "# Ratings",
        "## North (6 beside)",
        "Body | Month | 1 | 2",
        "Ashford | 05/2023 | G up 1/4 | F down 2/4",
        "## South (6 beside)",
        "Body | Month | 1 | 2",
        "Bexley | 05/2024 | P 3/4 | –",
        "## Not stated (6 beside)",
        "Body | Month | 1 | 2",
        "Corby | – | F? 2/4 | ",
    ]


def test_that_figures_have_a_column_for_each_metric_of_the_newest_period() -> None:
    assert lines_of(matrix_document(FIGURES, MatrixWanted(), ORIGIN)) == [
        "# Figures",
        "In brackets: the period of a figure that is not of the column’s.",
        "–: not stated.",
        "## Every body",
        "Body | Rate, February 2025> | Days, February 2025>",
        "Ashford | 72% | 9 days (January 2025)",
        "Bexley | 60% | 6 days",
    ]


def test_that_what_a_search_found_is_counted_and_then_said() -> None:
    assert lines_of(search_document(ANSWER, QUERY, ORIGIN)) == [
        "The first 2 of 5 are listed.",
        "# How many say it",
        "## By year",
        "Year | Reports that say it> | Of so many>",
        "2019 | 1 | 3",
        "2020 | 0 | 2",
        "2021 | 1 | 2",
        "* The year is that of the inspection, or of publication where no inspection is dated.",
        "## By kind",
        "Kind | Passages>",
        "Weaknesses | 4",
        "Context | 1",
        "# What they say",
        "## Weaknesses",
        "minus Ashford, published 1 May 2021; Calls are answered; late; Inspection of "
        "the Harbour Service · page 3 · Overall · rated Good",
        "## Context",
        "dot Bexley, published 1 May 2019; late trains; Inspection of the Harbour Service",
    ]


def test_that_a_history_is_told_in_words() -> None:
    assert lines_of(history_document(HISTORY, "All.", ORIGIN)) == [
        "3 bodies. 4.0 years from one inspection to the next on average, over 1 "
        "interval. Frameworks: NEW first seen here 1 May 2019. Poor was left after 4.0 "
        "years on average (1 time).",
        "# One by one",
        "## Ratings over time",
        "Whose | Ratings, each from its day | How long in all",
        "Ashford | Poor, 1 May 2019 → Good, 1 May 2023 | Poor 4 years, Good 3 years 6 months",
        "Bexley | Poor, May 2024 | Poor at least 2 years 5 months",
        "Corby | Good or Fair, date not stated | –",
    ]


def test_that_a_history_on_paper_says_who_has_taken_the_place_of_whom() -> None:
    found = (
        inspection("Old Fareham", "2019", "overall=good", ids="urn:1"),
        inspection("New Fareham", "2023-05-01", "overall=fair", ids="urn:2", was="urn:1"),
    )
    rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], TODAY))
    assert lines_of(history_document(history_page(rows, HistoryWanted()), "", ORIGIN))[-2:] == [
        "New Fareham | Fair, 1 May 2023 | Fair 3 years 6 months",
        "Old Fareham | Good, 2019; then New Fareham | Good at most 3 years 4 months",
    ]


def test_that_a_history_is_drawn_with_what_its_signs_mean() -> None:
    assert lines_of(history_sheet(HISTORY, "All.", ORIGIN)) == [
        "3 bodies. 4.0 years from one inspection to the next on average, over 1 "
        "interval. Frameworks: NEW first seen here 1 May 2019. Poor was left after 4.0 "
        "years on average (1 time).",
        "Each bar lasts from its inspection to the next, or until today. Signs: E "
        "Excellent; G Good; F Fair; P Poor; dashes before a bar: the day it began is not "
        "stated; a dashed line across: the first inspection here under a framework.",
        "Source: 5 reports in areas, Ofsted. Made on 28 November 2026.",
        "# One by one",
        "## Ratings over time",
        "Whose | Ratings from 2019 to 2026; NEW first seen here 1 May 2019",
        "Ashford | Poor from 1 May 2019 until 1 May 2023, 4 years; Good from 1 May 2023 "
        "until today, 3 years 6 months [0.0416-0.5474 Poor 05/2019 Poor P 05/2019 P(3, "
        "4)] [0.5474-1.0 Good 05/2023 Good G 05/2023 G(1, 4)]",
        "Bexley | Poor from May 2024 until today, at least 2 years 5 months "
        "[0.6742-0.6846 ] [0.6846-1.0 Poor 05/2024 Poor P 05/2024 P(3, 4)]",
        "Corby | Good or Fair, date not stated",
        "* Not drawn: Corby: Good or Fair, date not stated.",
    ]


def test_that_the_whole_history_of_a_body_has_a_line_for_each_criterion() -> None:
    assert lines_of(history_sheet(ALONE, "All.", ORIGIN)) == [
        "1 body. 4.0 years from one inspection to the next on average, over 1 interval. "
        "Frameworks: NEW first seen here 1 May 2019.",
        "Each bar lasts from its inspection to the next, or until today. Signs: E "
        "Excellent; G Good; F Fair; P Poor; a dashed line across: the first inspection "
        "here under a framework.",
        "Source: 5 reports in areas, Ofsted. Made on 28 November 2026.",
        "# One by one",
        "## Ratings over time",
        "Whose | Ratings from 2019 to 2026; NEW first seen here 1 May 2019",
        "Overall | Poor from 1 May 2019 until 1 May 2023, 4 years; Good from 1 May 2023 "
        "until today, 3 years 6 months [0.0416-0.5474 Poor 05/2019 Poor P 05/2019 P(3, "
        "4)] [0.5474-1.0 Good 05/2023 Good G 05/2023 G(1, 4)]",
        "Help | Good from 1 May 2019 until 1 May 2023, 4 years; Fair from 1 May 2023 "
        "until today, 3 years 6 months [0.0416-0.5474 Good 05/2019 Good G 05/2019 G(1, "
        "4)] [0.5474-1.0 Fair 05/2023 Fair F 05/2023 F(2, 4)]",
    ]


def test_that_figures_of_one_metric_by_period_are_headed_by_it() -> None:
    newest = FIGURES.matrix.periods(FIGURES.matrix.extras[0])[0].name
    lines = lines_of(matrix_document(FIGURES, MatrixWanted(extras=(newest,)), ORIGIN))
    assert lines[0] == "# Figures: Rate"
    assert lines[4:] == ["Body | February 2025>", "Ashford | 72%", "Bexley | 60%"]


def test_that_what_has_been_said_above_does_not_close_a_sheet_again() -> None:
    sheets = (
        sheet_document(ROWS, MatrixWanted(), ORIGIN, Options()),
        history_sheet(HISTORY, "All.", ORIGIN),
    )
    documents = (
        matrix_document(ROWS, MatrixWanted(), ORIGIN),
        history_document(HISTORY, "All.", ORIGIN),
        search_document(ANSWER, QUERY, ORIGIN),
    )
    assert {one.closing for one in sheets} == {()}
    assert {one.closing for one in documents} == {CLOSING}
    subtitles = [one.subtitle for one in (*sheets, *documents)]
    of_all = "Matrix · All 3 bodies, the latest inspection of each."
    assert subtitles == [
        of_all, "History · All.", of_all, "History · All.",
        "Search · 5 passages in 2 of 7 reports.",
    ]  # fmt: skip


def test_that_a_document_of_nothing_says_so_and_where_it_comes_from() -> None:
    none = MatrixWanted(filter=NOBODY)
    empty = history_page(ROWS, HistoryWanted(filter=NOBODY))
    assert matrix_document(ROWS, none, ORIGIN).blocks == (said("No matches."),)
    assert history_document(empty, "", ORIGIN).blocks == (said("No matches."),)
    assert search_document(replace(ANSWER, passages=()), QUERY, ORIGIN).blocks == (
        said("No matches."),
    )
    closed = (said("No matches.", *CLOSING),)
    assert sheet_document(ROWS, none, ORIGIN, Options()).blocks == closed
    assert history_sheet(empty, "", ORIGIN).blocks == closed


def test_that_a_history_in_words_may_have_its_drawing_above_them() -> None:
    document = history_document(HISTORY, "All.", ORIGIN, drawn=True)
    assert lines_of(document)[1] == key_text(HISTORY)
    (told,) = (one for one in document.blocks if isinstance(one, SummaryMetric))
    assert told.chart is not None
    assert told.chart.title == "Ratings over time"
    assert told.chart.alternative == (
        "Ratings from 2019 to 2026; NEW first seen here 1 May 2019. The same stands in words in "
        "the table below."
    )


def test_that_the_axis_has_its_years_and_where_a_framework_began() -> None:
    assert axis_of(HISTORY) == TimeAxis(
        (
            (0.0, "2019"), (0.1264, "2020"), (0.2531, "2021"), (0.3795, "2022"),
            (0.5059, "2023"), (0.6323, "2024"), (0.759, "2025"), (0.8854, "2026"),
        ),
        ((0.0416, "NEW"),),
    )  # fmt: skip


def test_that_figures_alone_are_headed_as_such_and_beside_scores_as_both() -> None:
    scored = criterion("help", rated("good", score={"value": 7, "max": 10}))
    (told,) = inspection("A", "2025-05-01", "help=good").ratings
    rating = replace(told, placed=replace(told.placed, criterion=scored))
    rate = Figure(Measured("rate", "Rate", "percent", "higher"), Decimal(70), ends="2025")
    made = replace(inspection("A", "2025-05-01"), ratings=(rating,), figures=(rate,))
    rows = MatrixRows(matrix_of(programmes_of([made]).programmes[0], TODAY))
    names = tuple(one.name for one in rows.matrix.extras)
    heads = [
        next(iter(figure_blocks(rows, MatrixWanted(extras=some))))
        for some in (names, names[:1], names[1:])
    ]
    assert [getattr(one, "text", "") for one in heads] == [
        "Scores and figures",
        "Scores",
        "Figures",
    ]
