"""A document has room for so much of each kind, and says what it leaves out."""

import pytest

from viewer.presentation.content.blocks import (
    Cell,
    Entry,
    LabelledEntries,
    Table,
    TableColumn,
)
from viewer.presentation.content.text import Mark, Run, plain
from viewer.presentation.summary.bounds import MOST, MOST_OF_ONE, LeftOut, bounded
from viewer.presentation.summary.document import (
    Facts,
    Paragraphs,
    Points,
    SideBySide,
    SummaryBlock,
    SummaryFinding,
    SummaryHeading,
    SummaryMetric,
)

ALL = "The report file has them all."


def points(count: int, kind: str = "strength", paragraphs: int = 1) -> Points:
    text = tuple(f"Line {number}" for number in range(paragraphs))
    return Points(
        kind, tuple(SummaryFinding(Mark("plus"), f"P{n}", text) for n in range(count)), empty="-"
    )


def figure(rows: int) -> SummaryMetric:
    cells = tuple((Cell(str(number)),) for number in range(rows))
    return SummaryMetric(SummaryHeading(2, "One"), "", None, Table("T", (TableColumn("A"),), cells))


def fact(entries: int) -> LabelledEntries:
    return LabelledEntries("Courts", (Entry((Run("x"),)),) * entries)


def said(blocks: tuple[SummaryBlock, ...]) -> list[str]:
    lines = [line for block in blocks if isinstance(block, Paragraphs) for line in block.lines]
    return [plain(line) for line in lines]


def test_that_what_has_room_stays_as_it_is() -> None:
    blocks = (
        SummaryHeading(1, "A"),
        points(3),
        SummaryHeading(1, "B"),
        figure(4),
        Facts((fact(5),)),
    )
    assert bounded(blocks) == blocks


def test_that_the_end_of_a_section_says_what_it_leaves_out() -> None:
    blocks = bounded(
        [
            SummaryHeading(1, "A"),
            points(MOST["strength"] + 1_234),
            SummaryHeading(1, "B"),
            figure(1),
        ]
    )
    assert said(blocks) == [f"Left out to save space: 1,234 strengths. {ALL}"]
    assert [block for block in blocks if isinstance(block, SummaryHeading)][1] == SummaryHeading(
        1, "B"
    )
    assert isinstance(blocks[2], Paragraphs)


def test_that_many_strengths_take_no_room_from_weaknesses() -> None:
    both = SideBySide(
        (SummaryHeading(1, "S"), points(MOST["strength"] + 1)),
        (SummaryHeading(1, "W"), points(2, "weakness")),
    )
    beside, end = bounded([both])
    assert isinstance(beside, SideBySide)
    assert len(beside.right[1].points) == 2
    assert said((end,)) == [f"Left out to save space: 1 strength. {ALL}"]


def test_that_a_heading_goes_with_all_that_it_heads() -> None:
    full: list[SummaryBlock] = [SummaryHeading(1, "A"), points(MOST["strength"])]
    blocks = bounded(
        [
            *full,
            SummaryHeading(2, "Theme"),
            points(1),
            SummaryHeading(1, "B"),
            points(0, "weakness"),
        ]
    )
    assert SummaryHeading(2, "Theme") not in blocks
    assert blocks[-2:] == (SummaryHeading(1, "B"), points(0, "weakness"))


def test_that_a_section_of_which_nothing_is_made_still_has_its_heading_and_a_sentence() -> None:
    blocks = bounded(
        [SummaryHeading(1, "Metrics"), LeftOut(1, "metrics"), SummaryHeading(1, "B"), points(1)]
    )
    assert blocks[0] == SummaryHeading(1, "Metrics")
    assert said(blocks) == [f"Left out to save space: 1 metric. {ALL}"]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (figure(MOST_OF_ONE + 7), "figures"),
        (Facts((fact(MOST_OF_ONE + 7), fact(1))), "entries"),
        (points(1, paragraphs=MOST_OF_ONE + 7), "paragraphs"),
    ],
)
def test_that_no_single_one_takes_all_room(block: SummaryBlock, kind: str) -> None:
    assert said(bounded([block])) == [f"Left out to save space: 7 {kind}. {ALL}"]


def test_that_several_kinds_are_one_sentence() -> None:
    blocks = bounded([figure(MOST_OF_ONE + 2), points(MOST["strength"] + 1)])
    assert said(blocks) == [f"Left out to save space: 2 figures and 1 strength. {ALL}"]
