"""Figures of tables: each is told by the heads over it and beside it, and none is lost."""

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.figures.telling import read
from viewer.extraction.source_text import Block, CharacterRun

HARBOUR = (
    ("Measure", "This harbour", "", "Comparators", ""),
    ("", "2030", "2031", "Similar harbours", "All"),
    ("Wrecks", "310", "(285)", "175", "160"),
    ("Boats with lamps (%)", "62", "48.5", "55", "12.5"),
    ("Upkeep of a pier (£000)", "38.1", "44.9", "41.0", "(3)"),
)
NUMBERS = st.builds(
    "{}{}{}".format,
    st.sampled_from(("", "(", "-", "+", "£", "<")),
    st.sampled_from(("7", "38.1", "285", "1,204", "0.05", "48.55", "100")),
    st.sampled_from(("", ")", "%", "*", "k", " pp", " (15%)", " (n=12)", " to 19")),
)
CELLS = NUMBERS | st.sampled_from(
    ("", "—", "n/a", "Good", "2030", "2031-32", "March 2031", "Change", "All", "Waits (minutes)",
     "Upkeep (£000)", "Rate per 1,000", "12.", "(b) 4", "£000", "England")
)  # fmt: skip


def table(rows: Sequence[Sequence[str]], caption: str = "") -> tuple[Block, ...]:
    """A table below its caption; cells that hold nothing are not there."""
    made = [Block("paragraph", caption, (CharacterRun(0, 0),))] if caption else []
    start = len(caption) + 1 if caption else 0
    for row, cells in enumerate(rows, 1):
        for column, text in enumerate(cells, 1):
            if text:
                made.append(
                    Block("cell", text, (CharacterRun(0, start),), table=1, row=row, column=column)
                )
                start += len(text) + 1
    return tuple(made)


def tell(*blocks: Block) -> list[tuple[str, ...]]:
    """The figures of a table: value, unit, whose, period and movement."""
    return [
        (f"{one.value:f}", one.unit or "", one.whose, one.period.label if one.period else "",
         one.movement or "")
        for one in read(*blocks) if not one.aside
    ]  # fmt: skip


def test_that_two_rows_of_heads_say_whose_and_when() -> None:
    told = tell(*table(HARBOUR))
    assert [one[:4] for one in told[:4]] == [
        ("310", "count", "subject", "2030"), ("285", "count", "subject", "2031"),
        ("175", "count", "Similar harbours", ""), ("160", "count", "Comparators: All", ""),
    ]  # fmt: skip
    assert [one[:4] for one in told[4:8]] == [
        ("62", "percent", "subject", "2030"), ("48.5", "percent", "subject", "2031"),
        ("55", "percent", "Similar harbours", ""), ("12.5", "percent", "Comparators: All", ""),
    ]  # fmt: skip


def test_that_a_head_in_thousands_of_pounds_is_no_figure_and_scales_its_row() -> None:
    told = tell(*table(HARBOUR))[8:]
    assert [one[:2] for one in told] == [
        ("38100", "pounds"), ("44900", "pounds"), ("41000", "pounds"), ("-3000", "pounds"),
    ]  # fmt: skip


def test_that_a_caption_says_the_unit_and_a_column_of_changes_holds_no_shares() -> None:
    rows = (
        ("Pier", "2030", "2031", "Change"), ("Long", "41", "35", "-6"),
        ("Short", "52", "60", "+8 (15%)"), ("Fish", "9", "9", "0"),
    )  # fmt: skip
    told = tell(*table(rows, "Waits at the piers (minutes)"))
    assert [one[0::2] for one in told if not one[4]] == [
        ("41", "subject", ""), ("35", "subject", ""), ("52", "subject", ""),
        ("60", "subject", ""), ("9", "subject", ""), ("9", "subject", ""),
    ]  # fmt: skip
    assert {one[1] for one in told} == {"minutes", "percent"}
    assert [(one[0], one[1], one[4]) for one in told if one[4]] == [
        ("6", "minutes", "fell"), ("8", "minutes", "rose"), ("15", "percent", "rose"),
        ("0", "minutes", "unsaid"),
    ]  # fmt: skip


def test_that_a_change_of_percentages_is_in_points() -> None:
    rows = (("Boats (%)", "2030", "2031", "Change"), ("With lamps (%)", "60", "55", "−5"))
    assert tell(*table(rows))[-1] == ("5", "points", "subject", "", "fell")


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=6), CELLS)
def test_that_every_digit_of_a_table_is_in_one_candidate(rows: list[list[str]], over: str) -> None:
    blocks = table(rows, over)
    text = "\n".join(block.text for block in blocks)
    found = read(*blocks)
    held = [at for one in found for at in range(one.places[0].start, one.places[0].end)]
    assert len(held) == len(set(held))
    assert {match.start() for match in re.finditer(r"\d", text)} <= set(held)
    assert all(text[one.places[0].start : one.places[0].end] == one.places[0].printed
               for one in found)  # fmt: skip
