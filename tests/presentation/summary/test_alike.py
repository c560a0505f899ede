"""Tables of one list have one set of widths."""

from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.summary.alike import alike
from viewer.presentation.summary.document import SummaryHeading, SummaryMetric


def group(name: str, *words: str, columns: str = "Body", subtitle: str = "") -> SummaryMetric:
    """A table of one column under its heading."""
    rows = tuple((Cell(one),) for one in words)
    table = Table(name, (TableColumn(columns),), rows)
    return SummaryMetric(SummaryHeading(2, name), subtitle, None, table)


def test_that_groups_with_the_same_columns_are_measured_as_one_table() -> None:
    north, south = group("North", "Ashford"), group("South", "Bexley", "Corby")
    found = alike((SummaryHeading(1, "One by one"), north, south))
    for block in (north, south):
        rows = found[id(block.table)].rows
        assert [row[0].text for row in rows] == ["Ashford", "Bexley", "Corby"]


def test_that_a_table_with_other_columns_or_of_a_metric_keeps_widths_of_its_own() -> None:
    other = group("North", "Ashford"), group("South", "Bexley", columns="Whose")
    metrics = group("Budget", "1", subtitle="pounds"), group("Staff", "2", subtitle="people")
    apart = group("North", "Ashford"), SummaryHeading(1, "Next"), group("South", "Bexley")
    for blocks in (other, metrics, apart, (group("Alone", "Ashford"),)):
        assert alike(blocks) == {}
