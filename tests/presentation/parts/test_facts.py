"""Facts as they are listed on About and on paper."""

from datetime import date

from tests.builders import fact, index
from viewer.domain.report import NOT_LOOKED_AT, Fact
from viewer.presentation.content.blocks import SectionHeading
from viewer.presentation.parts.facts import LEFT_OPEN, METHOD, MOST_LINES, fact_entries, methods
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import Options
from viewer.presentation.summary.document import SummaryHeading as Head
from viewer.presentation.tabs.about import about


def test_that_every_value_of_a_fact_is_listed_however_many_there_are() -> None:
    values = tuple(f"value {number}" for number in range(MOST_LINES + 3))
    place = {"source": "s", "locator": "page 1"}
    fact = Fact.model_validate({"label": "Fact", "values": values, "sources": [place]})
    entries = fact_entries(fact).entries
    lines = ["".join(run.text for run in entry.line) for entry in entries]
    assert lines[:-1] == list(values[:MOST_LINES])
    assert lines[-1].split("; ") == list(values[MOST_LINES:])


def test_that_what_was_left_open_stands_apart_from_how_it_was_inspected() -> None:
    left = fact(NOT_LOOKED_AT, "3 figures of the document were not looked at.")
    made = index(method=(fact("Visits", "4"), left, fact("Files", "90")))
    assert [(title, [n for n, _ in facts]) for title, facts in methods(made.report)] == [
        (METHOD, [0, 2]),
        (LEFT_OPEN, [1]),
    ]
    heads = [one for one in about(made, None).left if isinstance(one, SectionHeading)]
    assert [one.text for one in heads][-2:] == [METHOD, LEFT_OPEN]
    assert len({one.anchor for one in heads}) == len(heads)
    blocks = summary(made, Options(), date(2026, 5, 1)).blocks
    told = [one.text for one in blocks if isinstance(one, Head)]
    assert {METHOD, LEFT_OPEN} <= {*told}


def test_that_a_report_of_which_all_was_looked_at_has_no_such_section() -> None:
    assert [title for title, _ in methods(index(method=(fact("Visits", "4"),)).report)] == [METHOD]
    assert methods(index().report) == ()
