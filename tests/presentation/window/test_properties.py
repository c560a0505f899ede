"""Properties of a file: what it is, and how much was checked."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import (
    criterion,
    derived,
    finding,
    index,
    linked,
    metric,
    observation,
    position,
    printed,
    reference,
)
from viewer.presentation.content.blocks import FactList, Title
from viewer.presentation.window.properties import properties
from viewer.store.problem import FileWarning, Warnings, warning_text
from viewer.store.session.open_report import ReportFile

SHA = "ab" * 32
MADE = index(
    scales=(),
    criteria=(),
    comparators=(),
    metrics=[
        metric(
            observation("38", id="now", sources=(reference("38%"), reference())),
            derived(
                "29", "now - rise", [linked("now", "now"), printed("rise", 9, "by 9%")], "2015-16"
            ),
        )
    ],
    findings=[finding(metrics=("rate",))],
)
AT = datetime(2026, 11, 3, 14, 5, tzinfo=UTC)
FILE = Path("/reports/harbour.inspection.json")
REPORT_FILE = ReportFile(FILE, SHA, MADE, 31_204, FILE, AT)


def values(report_file: ReportFile) -> dict[str, tuple[str, ...]]:
    return dict(properties(report_file).rows)


def test_that_a_file_is_told_by_place_size_digest_version_and_time() -> None:
    told = values(REPORT_FILE)
    assert told["File"] == ("harbour.inspection.json",)
    assert told["Folder"] == ("/reports",)
    assert told["Size"] == ("31,204 bytes",)
    assert told["SHA-256"] == (SHA,)
    assert told["Format"] == ("inspection-report, version 2",)
    assert told["Read"] == ("3 November 2026, 14:05",)
    assert "Links to" not in told


def test_that_a_link_says_where_it_leads() -> None:
    told = values(replace(REPORT_FILE, real=Path("/elsewhere/a.json")))
    assert told["Links to"] == ("/elsewhere/a.json",)


def test_that_every_check_is_counted() -> None:
    # Ids: a source, a finding, a metric and an observation. References: 2 + 1 + 1 to the source of
    # the observations and the input, 1 of the finding; links: whose (2), the input, the metric.
    assert values(REPORT_FILE)["Checks passed"] == (
        "4 ids, none used twice",
        "9 references lead to something in the file",
        "1 sum is correct",
        "2 quotations contain their figure",
    )


def test_that_nothing_is_said_of_checks_for_which_there_was_nothing() -> None:
    bare = index(scales=(), criteria=(), comparators=(), findings=(), metrics=())
    checks = values(replace(REPORT_FILE, index=bare))["Checks passed"]
    assert checks[0] == "1 id, none used twice"
    assert len(checks) == 2


def test_that_more_parts_are_more_links() -> None:
    def links(**parts: object) -> int:
        made = index(findings=(), **parts)
        words = values(replace(REPORT_FILE, index=made))["Checks passed"][1]
        return 0 if words.startswith("no") else int(words.split()[0])

    bare = links(criteria=(), metrics=())
    assert links(criteria=[criterion()], metrics=()) == bare + 3  # its source, scale and level
    placed = metric(criterion="casework", positions=(position(),))
    assert links(criteria=[criterion()], metrics=[placed]) == bare + 3 + 3


def test_that_all_of_it_can_be_copied() -> None:
    text = properties(REPORT_FILE).text
    assert text.startswith("Harbour Service\nFile: harbour.inspection.json\n")
    assert f"SHA-256: {SHA}" in text
    assert text.count("Checks passed: ") == 4


def test_that_warnings_are_listed_with_how_many_more_there_are() -> None:
    said = (FileWarning("It is odd.", "metrics[0]", 3, 1), FileWarning("It is old."))
    told = values(replace(REPORT_FILE, warnings=Warnings(said, 2)))
    assert told["Warnings"] == (*map(warning_text, said), "… and 2 warnings more.")
    assert "Warnings" not in values(REPORT_FILE)


def test_that_they_are_a_page_too() -> None:
    title, facts = properties(REPORT_FILE).blocks
    assert title == Title("Harbour Service", "Properties of the file")
    assert isinstance(facts, FactList)
    assert [fact.label for fact in facts.facts] == [*values(REPORT_FILE)]
