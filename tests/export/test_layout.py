"""Whatever a report holds, no words on paper lie over others, leave the margins or are broken.

More reports than the suite tries: `python -m tests.export.layouts --count 500`.
"""

import pytest

from tests.builders import criterion, index, metric, observation, scale
from tests.export.documents import TODAY
from tests.export.layouts import broken_figures, faults, printed
from tests.export.text_boxes import Page, TextBox, pages
from viewer.domain.index import Index
from viewer.export.job import Job
from viewer.export.pages.pdf import write
from viewer.export.pages.word_parts import parted
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.summary.document import Form, Options

SEEDS = (1, 2, 3, 4, 5, 7, 8)
"""Reports for either form on every paper, half of them with endless words; none is long to read."""
OFSTED = ("Outstanding", "Good", "Requires improvement to be good", "Inadequate")
LONG = "The experiences and progress of children in care and care leavers"
FORMS: tuple[Form, ...] = ("briefing", "summary")


def first_page(report: Index, form: Form) -> Page:
    """The first page of a report, on which nothing lies over anything."""
    page = pages(write(Job(report, Options(form=form), TODAY)).data)[0]
    assert page.overlaps() == []
    return page


@pytest.mark.parametrize("seed", SEEDS)
def test_that_random_reports_are_laid_out_without_a_fault(seed: int) -> None:
    assert faults(*printed(seed)) == []


def test_that_words_over_each_other_are_found() -> None:
    one = TextBox("Inadequate", 10, 10, 60, 18)
    two = TextBox("Outstanding", 50, 11, 100, 19)
    beside = TextBox("Good", 100, 10, 120, 18)
    under = TextBox("Poor", 10, 0, 60, 10)
    assert Page(1, 600, 800, (one, two, beside, under)).overlaps() == [(one, two)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("more", [(), ("Leadership",), ("Leadership", "People", "Partners")])
def test_that_a_long_name_is_set_in_lines_of_several_words(
    form: Form, more: tuple[str, ...]
) -> None:
    ratings = [criterion("c-0", OFSTED[2].lower().replace(" ", "-"), title=LONG)]
    ratings += [criterion(f"c-{n}", "good", title=title) for n, title in enumerate(more, 1)]
    page = first_page(index(scales=[scale(*OFSTED)], criteria=ratings), form)
    found = [line for line in page.lines() if line.startswith(("The experiences", "children in"))]
    assert found
    assert all(len(line.split()) >= 3 for line in found)


@pytest.mark.parametrize("form", FORMS)
def test_that_the_ends_of_a_scale_stand_apart(form: Form) -> None:
    ratings = [criterion(f"c-{n}", "good") for n in range(4)]
    page = first_page(index(scales=[scale(*OFSTED)], criteria=ratings), form)
    assert any(line.startswith("Inadequate Outstanding Inadequate") for line in page.lines())


@pytest.mark.parametrize("form", FORMS)
def test_that_a_wide_figure_stays_whole_in_its_tile(form: Form) -> None:
    values = ("123456789012345.67", "-250000.10", "1234567890.50")
    metrics = [
        metric(observation(value, qualifier="at_least"), id=f"m-{n}", unit="pounds", headline=True)
        for n, value in enumerate(values)
    ]
    words = {box.text for box in first_page(index(metrics=metrics), form).boxes}
    assert {"£123,456,789,012,345.67", "£1,234,567,890.50", "least"} <= words


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("decimals", ["77", "9999999", "9999999999"])
def test_that_the_largest_figures_are_whole(form: Form, decimals: str) -> None:
    options = Options(form, None, paper="us-letter", binding=40)
    for unit in ("pounds", "percent"):
        figures = [observation(f"{nines}.{decimals}", f"201{end}-1{end + 1}", qualifier="at_least")
                   for nines, end in (("9" * 18, 6), ("8" * 17, 5))]  # fmt: skip
        beside = metric(observation(12), id="beside", headline=True)
        large = metric(*figures, observation(12, whose="average"), unit=unit, headline=True)
        made = write(Job(index(metrics=[large, beside]), options, TODAY))
        assert faults(made.data, options) == []


def test_that_broken_figures_are_found() -> None:
    broken = TextBox("£12,345,6", 10, 30, 60, 38), TextBox("78.90", 10, 20, 60, 28)
    page = Page(
        1, 600, 800, (*broken, TextBox("1", 10, 10, 20, 18), TextBox("2,345", 30, 10, 60, 18))
    )
    assert broken_figures(page) == [broken]


def test_that_only_words_without_room_are_parted() -> None:
    assert parted("care and safeguarding", 10) == "care and safeguarding"
    pieces = parted(f"care {'Unsatisfactory' * 3} care", 10).split()[1].split("\u200b")
    assert "".join(pieces) == "Unsatisfactory" * 3
    assert len(pieces) == 2
    assert all(table_measure(piece, "strong") <= 10 for piece in pieces)
