"""Columns of prose are read one after the other, apart from what goes over both of them."""

from tests.extraction.layout.drawn import told

LEFT = """
The harbour has three piers and
a light that is lit all night
and every boat is looked at
twice by the wardens of the port
who keep a book of what they saw
and of what they did in the year
"""
RIGHT = """
                                       the second column has words that
                                       are read after all of the first
                                       and it is as long as that one is
                                       so that both of them have lines
                                       that number as many as are needed
                                       for prose that stands in columns
"""
OVER = "\n\n\n\n\n\n\nwhat goes over both columns is read behind all that stands over it on a page"
READ_LEFT = " ".join(LEFT.split())
READ_RIGHT = " ".join(RIGHT.split())


def test_that_columns_of_prose_are_read_one_after_the_other() -> None:
    assert told(LEFT, RIGHT) == [f"paragraph: {READ_LEFT}", f"paragraph: {READ_RIGHT}"]
    wide = " ".join(OVER.split())
    assert told(LEFT, RIGHT, OVER)[-1] == f"paragraph: {wide}"


def test_that_lines_printed_in_turn_are_rows_of_a_table() -> None:
    pairs = zip(LEFT.split("\n"), RIGHT.split("\n"), strict=True)
    rows = "\n".join(left.ljust(39) + right[39:] for left, right in pairs).lstrip(" ")
    assert {line.partition(" ")[0] for line in told(rows)} == {"cell"}


def test_that_a_few_lines_or_a_few_words_beside_one_another_are_no_columns() -> None:
    few = ["\n".join(side.split("\n")[:5]) for side in (LEFT, RIGHT)]
    assert {line.partition(" ")[0] for line in told(*few)} == {"cell"}
    short = [f"\n{' ' * at}two words" * 6 for at in (0, 39)]
    assert {line.partition(" ")[0] for line in told(*short)} == {"cell"}
