"""Short words are explained where they stand, as the report itself spells them out."""

import pytest

from tests.builders import finding, index, metric, observation
from viewer.presentation.tabs.overview import overview
from viewer.presentation.tips import abbreviations, tip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "work on rape and serious sexual offences (RASSO) rose",
            {"RASSO": "rape and serious sexual offences"},
        ),
        ("RASSO stands for rape and serious offences.", {"RASSO": "rape and serious offences"}),
        ("the Crown Prosecution Service (CPS)", {"CPS": "Crown Prosecution Service"}),
        ("it was late (CPS) again", {}),
        ("nothing short here", {}),
    ],
)
def test_that_what_the_report_spells_out_is_known(text: str, found: dict[str, str]) -> None:
    assert abbreviations(index(findings=[finding(text=text)])) == found


def test_that_a_tile_tells_what_its_short_words_mean() -> None:
    note = "RASSO stands for rape and serious sexual offences."
    built = metric(observation(5), title="RASSO rate", note=note, headline=True)
    [made] = overview(index(metrics=[built])).tiles
    assert made.tip == "RASSO: rape and serious sexual offences"


def test_that_derived_is_explained_where_it_stands() -> None:
    known = index()
    assert tip(known, "38%", derived=True).startswith("Derived: not printed in the source")
    assert tip(known, "38%") == ""
