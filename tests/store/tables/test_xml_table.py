"""The element that comes most often in an XML file is a row of a table."""

import pytest

from viewer.extraction.tables.table import TableFile
from viewer.store.problem import Problem
from viewer.store.tables.table_reader import is_table, read_table

KITCHENS = """<?xml version="1.0" encoding="UTF-8"?>
<Kitchens xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><Header><Count>2</Count></Header>
<List>
<Kitchen id="1"><Name>Fish &amp; Bar</Name><Rating>5</Rating><Date x:nil="true"/>
  <Scores><Hygiene>0</Hygiene><Name>first</Name></Scores></Kitchen>
<Kitchen id="2"><Name>Inn</Name><Rating>Exempt</Rating><Date>2024-03-02</Date><Scores/></Kitchen>
</List></Kitchens>"""


def test_that_the_leaves_of_each_row_are_its_cells() -> None:
    table = read_table(KITCHENS.encode(), "kitchens.xml")
    assert isinstance(table, TableFile)
    assert table.kind == "xml"
    assert table.sheets[0].rows == (
        ("id", "Name", "Rating", "Hygiene", "Scores Name", "Date"),
        ("1", "Fish & Bar", "5", "0", "first"),
        ("2", "Inn", "Exempt", None, None, "2024-03-02"),
    )
    assert is_table(KITCHENS.encode(), "kitchens.xml")
    assert not is_table(KITCHENS.encode(), "kitchens.html")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (KITCHENS[:-12], "with a mistake"),
        ('<?xml version="1.0"?><a><b>1</b></a>', "nothing comes more than once"),
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "are not followed"),
        (f'<?xml version="1.0"?>{"<a>" * 3000}{"</a>" * 3000}', "nothing comes more than once"),
    ],
)
def test_that_what_is_no_table_has_a_sentence(text: str, said: str) -> None:
    problem = read_table(text.encode(), "odd.xml")
    assert isinstance(problem, Problem)
    assert said in problem.sentence
