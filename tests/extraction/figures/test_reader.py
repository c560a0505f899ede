"""Every number of a document is one candidate, with its place and what is said of it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.figures.telling import read
from viewer.extraction.source_text import Block, BlockKind, CharacterRun

PIECES = st.sampled_from(
    "12|7%|£3.5m|1,204|45.5%|2016-17|31 March 2014|half|two thirds|one in five|17 of 51|from|to|by|"
    "rose|above the national average of|compared with|(|)|,|. The|and|respectively|last year|9am|"
    "per 10,000|aged 16 to 18|4.|section 12|percentage points|½|-0.3|99999999999999999999|1.2.3|"
    "within 10 days|twenty-one|COVID-19|İ|ſix|١٢|\x00|\ue000".split("|")
)


def _blocks(*texts: str, kind: BlockKind = "paragraph") -> tuple[Block, ...]:
    starts = [sum(len(text) + 1 for text in texts[:at]) for at in range(len(texts))]
    return tuple(
        Block(kind, text, (CharacterRun(0, start),))
        for text, start in zip(texts, starts, strict=True)
    )


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map(" ".join))
def test_that_every_digit_is_in_one_candidate_whose_place_prints_it(text: str) -> None:
    found = read(Block("paragraph", text, (CharacterRun(0, 0),)))
    held = [at for one in found for at in range(one.places[0].start, one.places[0].end)]
    assert len(held) == len(set(held))
    assert {match.start() for match in re.finditer(r"\d", text)} <= set(held)
    for one in found:
        place = one.places[0]
        assert text[place.start : place.end] == place.printed
        assert one.sentence is not None
        assert text[one.sentence.start : one.sentence.end] == one.sentence.printed
    assert len({one.id for one in found}) == len(found)
    assert {one.other for one in found} <= {None, *(one.id for one in found)}


def test_that_long_runs_of_anything_are_read() -> None:
    for piece in (
        "1",
        "1,",
        "1 ",
        "1,000",
        "one ",
        "1 of ",
        "from 1 to ",
        "£",
        "(",
        "1.1",
        "in 2014 ",
    ):
        read(Block("paragraph", piece * 400, (CharacterRun(0, 0),)))


def test_that_the_places_are_those_of_the_page() -> None:
    block = Block("paragraph", "There are 1,204 beds", (CharacterRun(0, 40), CharacterRun(12, 60)))
    place = read(block)[0].places[0]
    assert (place.start, place.end, place.printed) == (50, 63, "1,204")


def test_that_a_number_in_the_margin_is_set_aside_as_such() -> None:
    found = read(
        *_blocks(
            "Our report, page 4 of 12", "2", "40", "Our report of 2031 | 3",
            "Our 12 rules, 0300 555 0199", kind="margin",
        )
    )  # fmt: skip
    assert [one.aside for one in found] == [
        "page", "page", "page", "margin", "page", "margin", "address",
    ]  # fmt: skip


def test_that_the_items_of_a_list_share_a_group_and_the_time_that_leads_them_in() -> None:
    before, *rest = _blocks("In May 2031:", "12 beds were new", "9 beds were old")
    items = [Block("item", block.text, block.runs) for block in rest]
    found = [one for one in read(before, *items) if not one.aside]
    assert [one.group for one in found] == ["list-1", "list-1"]
    assert [one.period and one.period.label for one in found] == ["May 2031", "May 2031"]
    assert all(one.period and one.period.carried_over for one in found)


def test_that_what_is_counted_and_measured_is_named() -> None:
    found = read(
        *_blocks(
            "There are 24 clean beds in use.",
            "The proportion of cells that are damp is 12%.",
            "Of these, 40% of young prisoners were moved.",
        )
    )
    assert [one.noun for one in found] == ["clean beds", None, "young prisoners"]
    assert [one.metric for one in found] == [None, "Proportion of cells that are damp", None]


def test_that_what_belongs_to_two_is_counted_whole() -> None:
    (found,) = read(*_blocks("They read 120 harbours’ courts and Crown Office logs again."))
    assert found.noun == "harbours’ courts and Crown Office logs"


def test_that_how_a_figure_was_read_is_said() -> None:
    found = read(*_blocks("Trust rose by 9% to 38%. Almost a quarter left."))
    assert found[0].why == ("Printed as a per cent; between two percentages it is points.",)
    assert found[2].why == ("A fraction in words, told in per cent.",)
    assert found[2].qualifier_printed == "Almost"


def _table(*rows: tuple[str, ...]) -> tuple[Block, ...]:
    texts = [cell for row in rows for cell in row]
    places = [(row, column) for row, cells in enumerate(rows) for column in range(len(cells))]
    return tuple(
        Block("cell", block.text, block.runs, table=1, row=row + 1, column=column + 1)
        for block, (row, column) in zip(_blocks(*texts), places, strict=True)
    )


def test_that_a_figure_of_a_table_is_told_by_its_row_and_column() -> None:
    table = _table(
        ("", "2030-31", "England average"), ("Damp cells (%)", "12", "14"), ("Beds", "24", "30")
    )
    found = [one for one in read(*table) if not one.aside]
    assert [(int(one.value), one.unit, one.metric, one.whose) for one in found] == [
        (12, "percent", "Damp cells (%)", "subject"),
        (14, "percent", "Damp cells (%)", "England average"),
        (24, "count", "Beds", "subject"),
        (30, "count", "Beds", "England average"),
    ]
    assert [one.period and one.period.label for one in found] == ["2030-31", None, "2030-31", None]
    assert {one.group for one in found} == {"table-1-1"}


def test_that_the_pages_of_a_list_of_contents_are_no_figures() -> None:
    heading, line = _blocks("Contents", "What the 12 inspectors found 7")
    found = read(Block("heading", heading.text, heading.runs), line)
    assert [(int(one.value), one.aside) for one in found] == [(12, None), (7, "page")]
