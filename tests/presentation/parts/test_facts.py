"""Facts as they are listed on About and on paper."""

from viewer.domain.report import Fact
from viewer.presentation.parts.facts import MOST_LINES, fact_entries


def test_that_every_value_of_a_fact_is_listed_however_many_there_are() -> None:
    values = tuple(f"value {number}" for number in range(MOST_LINES + 3))
    place = {"source": "s", "locator": "page 1"}
    fact = Fact.model_validate({"label": "Fact", "values": values, "sources": [place]})
    entries = fact_entries(fact).entries
    lines = ["".join(run.text for run in entry.line) for entry in entries]
    assert lines[:-1] == list(values[:MOST_LINES])
    assert lines[-1].split("; ") == list(values[MOST_LINES:])
