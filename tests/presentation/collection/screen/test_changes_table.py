"""The table of changes: who fell stands first, and each cell leads to the report that says it."""

from datetime import date

from tests.presentation.collection.changed import ROWS
from viewer.domain.collection.changes import ChangeSpan
from viewer.presentation.collection.changes import ChangeLine, ChangesWanted
from viewer.presentation.collection.screen.changes_table import ChangesTable, changes_table
from viewer.presentation.collection.screen.shown_table import GroupHead, ShownCell
from viewer.presentation.content.text import Mark
from viewer.store.session.place import Place

TABLE = changes_table(ROWS, ChangesWanted())
WORSE, BETTER = Mark("down", "worse"), Mark("up", "better")


def cells(name: str, table: ChangesTable = TABLE) -> list[ShownCell]:
    """What stands in the row of a body."""
    return [table.cell(line_of(name, table), head) for head in table.heads]


def line_of(name: str, table: ChangesTable = TABLE) -> ChangeLine:
    """The row of a body."""
    (line,) = (one for one in table.lines if isinstance(one, ChangeLine) and one.body == name)
    return line


def rated(word: str, step: int, spoken: str = "", mark: Mark | None = None) -> ShownCell:
    """A level of four."""
    return ShownCell(word, spoken or word, word, step, 4, rated=True, mark=mark)


def day(words: str) -> ShownCell:
    """A day that is heard as it is read."""
    return ShownCell(words, words, words)


def test_that_who_fell_stands_before_who_rose_and_who_is_not_compared() -> None:
    heads = [(one.title, one.count) for one in TABLE.lines if isinstance(one, GroupHead)]
    assert heads == [
        ("Fell", 1),
        ("Rose", 1),
        ("Not compared: the framework changed", 1),
        ("No earlier rating", 1),
        ("No rating", 1),
    ]
    assert TABLE.lines.index(line_of("Bexley")) == 1
    assert TABLE.is_grouped


def test_that_the_heads_say_what_is_rated_and_what_is_never_cut() -> None:
    words = ("Excellent", "Good", "Fair", "Poor") * 2
    assert [(one.by, one.title, one.place, one.whole) for one in TABLE.heads] == [
        ("name", "Body", None, False),
        ("before", "Before", 0, False),
        ("before-day", "On", None, True),
        ("after", "After", 0, False),
        ("after-day", "On", None, True),
        ("note", "Change", None, True),
    ]
    assert [one.words for one in TABLE.heads] == [(), words, (), words, (), ()]


def test_that_a_row_tells_both_ratings_and_what_became_of_them() -> None:
    note = "2 levels worse, 1 inspection between without a rating"
    spoken = f"Bexley: Fell, from Good on 1 May 2018 to Poor on 1 May 2024, {note}"
    assert cells("Bexley") == [
        ShownCell("Bexley", spoken),
        rated("Good", 1),
        day("1 May 2018"),
        rated("Poor", 3, "Poor, 2 levels worse", WORSE),
        day("1 May 2024"),
        ShownCell(note, note, note),
    ]
    assert cells("Corby")[3] == rated("Good", 1, "Good, 1 level better", BETTER)
    assert cells("Ashford")[3] == rated("Good", 1, "Good, 2 levels better")


def test_that_a_rating_that_is_not_there_is_a_dash_and_nothing_more() -> None:
    none, nothing = ShownCell("–", "none"), ShownCell("", "nothing")
    assert cells("Dover")[1:] == [none, nothing, rated("Good", 1), day("1 May 2024"), nothing]
    assert cells("Esher")[1:] == [none, nothing, none, nothing, nothing]


def test_that_what_was_before_leads_to_the_earlier_report_and_all_else_to_the_later() -> None:
    found = [TABLE.leads(line_of("Bexley"), head) for head in TABLE.heads]
    later, earlier = "bexley-2024-05-01", "bexley-2018-05-01"
    assert [one and one[0].file.partition(".")[0] for one in found] == [
        later, earlier, earlier, later, later, later,
    ]  # fmt: skip
    assert {one and one[1] for one in found} == {Place("criteria", "overall")}
    dover = [TABLE.leads(line_of("Dover"), head) for head in TABLE.heads]
    assert [one and one[0] for one in dover] == [TABLE.location(line_of("Dover"))] * 6


def test_that_neither_a_heading_nor_a_body_without_a_rating_leads_anywhere() -> None:
    for line in (TABLE.lines[0], line_of("Esher")):
        assert TABLE.location(line) is None
        assert TABLE.leads(line, TABLE.heads[1]) is None
    assert TABLE.cell(TABLE.lines[0], TABLE.heads[0]) == ShownCell("Fell  (1)", "Fell, 1")


def test_that_a_rating_of_which_only_the_earlier_is_known_leads_to_that() -> None:
    table = changes_table(ROWS, ChangesWanted(span=ChangeSpan("dates", date(2022, 1, 1))))
    assert table.location(line_of("Ashford", table)) == line_of("Ashford").location
    assert table.leads(line_of("Ashford", table), table.heads[3]) is not None


def test_that_between_dates_the_shares_of_both_are_told() -> None:
    assert not TABLE.shares
    table = changes_table(ROWS, ChangesWanted(span=ChangeSpan("dates", date(2019, 1, 1))))
    assert table.shares == (
        "On 1 January 2019: 33% Good or better (1 Good, 1 Fair, 1 Poor). "
        "On 28 November 2026: 75% Good or better (3 Good, 1 Poor)."
    )
