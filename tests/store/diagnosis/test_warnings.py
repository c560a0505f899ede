"""Warnings have their place in the file, and change nothing else."""

import json
from pathlib import Path

from viewer.domain.index import Index
from viewer.presentation.content.blocks import Rows, SectionHeading
from viewer.presentation.tabs.about import about as about_page
from viewer.presentation.window.properties import properties
from viewer.store.diagnosis.places import MOST_PROBLEMS
from viewer.store.problem import Opened, outcome_text
from viewer.store.reading.reader import parse_report
from viewer.store.session.open_report import ReportFile
from viewer.store.session.place import Place

GOOD = (Path(__file__).parents[1] / "harbour.inspection.json").read_bytes()
NAME = Path("report.json")


def with_twins(count: int) -> bytes:
    """A file with so many metrics beside one of the same name, in the last lines."""
    content = json.loads(GOOD)
    first = {**content["metrics"][0], "observations": [], "positions": [], "headline": False}
    twins = [{**first, "id": f"twin-{number}"} for number in range(count)]
    content["metrics"] += twins
    return json.dumps(content, indent=1).encode()


def opened(data: bytes) -> Opened:
    """What is read of a file in order."""
    result = parse_report(data, NAME)
    assert isinstance(result, Opened)
    return result


def test_that_a_warning_has_the_line_and_column_of_what_it_is_about() -> None:
    data = with_twins(1)
    (warning,) = opened(data).warnings.listed
    assert warning.line is not None
    assert warning.column is not None
    line = data.decode().splitlines()[warning.line - 1]
    title = json.dumps(json.loads(GOOD)["metrics"][0]["title"])
    assert line[warning.column - 1 :].startswith(title)


def test_that_a_file_without_doubts_has_no_warnings() -> None:
    result = opened(GOOD)
    assert result.warnings.count == 0
    assert outcome_text(result) == "report.json: no problems"


def test_that_endless_warnings_are_counted_and_not_all_listed() -> None:
    result = opened(with_twins(MOST_PROBLEMS + 3))
    assert len(result.warnings.listed) == MOST_PROBLEMS
    assert result.warnings.more == 3
    first, *_, last = outcome_text(result).splitlines()
    assert first == f"report.json: no problems, {MOST_PROBLEMS + 3} warnings"
    assert last == "report.json: … and 3 more warnings."


def test_that_properties_tell_the_warnings_with_their_lines() -> None:
    result = opened(with_twins(1))
    report_file = ReportFile.of(result, NAME, None)
    ((warning,),) = [
        values for label, values in properties(report_file).rows if label == "Warnings"
    ]
    assert warning.startswith("line ")
    assert "same title and scope" in warning


def test_that_about_tells_them_to_a_reader() -> None:
    page = about_page(Index(opened(with_twins(1)).report), None)
    *_, heading, rows = page.right
    assert isinstance(heading, SectionHeading)
    assert heading.text == "Warnings about the file"
    assert isinstance(rows, Rows)
    assert "same title and scope" in rows.rows[0].text
    assert rows.rows[0].place == Place("metrics", "twin-0")


def test_that_nothing_is_said_where_there_is_nothing() -> None:
    page = about_page(Index(opened(GOOD).report), None)
    headings = [block.text for block in page.right if isinstance(block, SectionHeading)]
    assert "Warnings about the file" not in headings
    labels = [label for label, _ in properties(ReportFile.of(opened(GOOD), NAME, None)).rows]
    assert "Warnings" not in labels
