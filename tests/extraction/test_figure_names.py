"""What related figures are called together is true of each of them."""

from tests.drafts import figure
from tests.extraction.written import document, paragraph
from viewer.extraction.figure_names import shared_name
from viewer.extraction.figures.reader import read_figures


def test_that_a_count_and_its_share_of_a_whole_are_not_called_what_the_whole_is() -> None:
    told = "There are 4,120 boats under sail in Northshire. This is 21.4% of all boats in the area."
    count, part = read_figures(document([paragraph(told)]))
    assert (part.relation, part.other) == ("share", count.id)
    assert shared_name((part, count)) == "Boats under sail in Northshire"


def test_that_a_share_that_has_its_whole_gives_the_name() -> None:
    late = figure("late", "42", metric=None, title="Boats that were late", of=205,
                  relation="share", other="all")  # fmt: skip
    every = figure("all", "205", unit="count", metric=None, title="All boats")
    assert shared_name((late, every)) == "Boats that were late"
