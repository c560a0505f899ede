"""Jobs of many reports: each briefing on a page of its own, each change with what was before."""

from pathlib import Path

from tests.builders import about, criterion, index
from tests.export.collection.jobs import JOBS, ORIGIN, ROWS, TODAY
from viewer.domain.collection.inspection import Location
from viewer.domain.comparison.group import against_group, inspection_of
from viewer.export.against_group import group_job
from viewer.export.collection.briefings_job import briefings_job
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.comparison.group_document import Against
from viewer.presentation.summary.document import Options, SummaryHeading


def test_that_each_briefing_but_the_first_begins_a_page() -> None:
    reports = [index(about=about(subject={"name": name})) for name in ("Ashford", "Bexley")]
    made = briefings_job(ROWS, MatrixWanted(), reports, ORIGIN, Options())
    heads = [one for one in made.document.blocks if isinstance(one, SummaryHeading)]
    names = [(one.text, one.fresh) for one in heads if one.level == 1]
    assert names == [("Ashford", False), ("Bexley", True)]
    assert not any(one.fresh for one in heads if one.level == 2)


def test_that_a_change_names_the_framework_and_the_file_of_both_its_reports() -> None:
    table = JOBS["changes between dates"](Options()).long
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    (row,) = [row for row in rows if row["Body"] == "Ashford"]
    assert (row["Framework before"], row["Framework"]) == ("OLD", "NEW")
    assert row["File before"] == "ashford-2013-03-04.inspection.json"
    assert row["File"] == "ashford-2022-05-01.inspection.json"


def test_that_a_report_against_a_group_says_which_group_that_is() -> None:
    mine = index(criteria=[criterion("care")])
    found = Against(against_group(inspection_of(mine, Location("a")), []), (), "towns", 0)
    made = group_job(mine, found, str(Path("a.json")), Options(), TODAY)
    assert made.about == (("Group", "towns"),)
