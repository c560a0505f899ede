"""Short words are explained where they stand, as the report itself spells them out."""

from typing import Any

import pytest

from tests.builders import derived, fact, finding, index, metric, observation, printed
from viewer.presentation.content.blocks import Table, Tiles
from viewer.presentation.parts.rows import finding_rows, metric_rows
from viewer.presentation.tabs.findings import finding_page
from viewer.presentation.tabs.metrics import metrics
from viewer.presentation.tabs.overview import overview
from viewer.presentation.wording.tips import DERIVED, STATED, abbreviations, tip


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
        ("the work of the Harbour Board (OTHB) rose", {}),
        ("nothing short here", {}),
        ("Ada Bee Cay Dee Eve Fay Gee Hay Ivy Joy (ABCDEFGHIJ)",
         {"ABCDEFGHIJ": "Ada Bee Cay Dee Eve Fay Gee Hay Ivy Joy"}),
        ("Ada Bee Cay Dee Eve Fay Gee Hay Ivy Joy Kay (ABCDEFGHIJK)", {}),
    ],
)  # fmt: skip
def test_that_what_the_report_spells_out_is_known(text: str, found: dict[str, str]) -> None:
    assert abbreviations(index(findings=[finding(text=text)])) == found


@pytest.mark.parametrize(
    "parts",
    [
        {"findings": [finding(title="Crown Court Rules (CCR)")]},
        {"findings": [finding(text="Crown Court Rules (CCR)")]},
        {"metrics": [metric(observation(5), title="Crown Court Rules (CCR)")]},
        {"metrics": [metric(observation(5), note="Crown Court Rules (CCR)")]},
        {"profile": [fact("Courts", "Crown Court Rules (CCR)")]},
        {"method": [fact("Courts", "None", note="Crown Court Rules (CCR)")]},
    ],
)
def test_that_it_may_be_spelled_out_anywhere_in_a_report(parts: dict[str, Any]) -> None:
    assert abbreviations(index(**parts)) == {"CCR": "Crown Court Rules"}


def test_that_a_tile_tells_what_its_short_words_mean() -> None:
    note = "RASSO stands for rape and serious sexual offences."
    built = metric(observation(5), title="RASSO rate", note=note, headline=True)
    [made] = overview(index(metrics=[built])).tiles
    assert made.tip == "RASSO: rape and serious sexual offences"


def test_that_derived_is_explained_where_it_stands() -> None:
    known = index()
    assert tip(known, "38%", derived=True).startswith("Derived: not printed in the source")
    assert tip(known, "38%") == ""


def test_that_stated_derived_and_abbreviations_are_explained_on_every_tab() -> None:
    note = "RASSO stands for rape and serious sexual offences."
    found = finding(title="RASSO work improved", metrics=("rate",))
    figures = (observation(5, "2015-16"), derived(9, "was + 4", [printed("was", 5)]))
    built = metric(*figures, title="RASSO rate", note=note)
    known = index(metrics=[built], findings=[found])
    meant = "RASSO: rape and serious sexual offences"
    listed = metrics(known, "rate", "")
    assert listed.groups[0].items[0].tip == f"{meant} · {DERIVED}"
    (table,) = [block for block in listed.page if isinstance(block, Table)]
    assert {cell.tip for row in table.rows for cell in row if cell.tip} == {STATED, DERIVED}
    page = finding_page(known, found)
    (tiles,) = [block for block in page if isinstance(block, Tiles)]
    assert tiles.tiles[0].tip == f"{meant} · {DERIVED}"
    assert finding_rows(known, [found])[0].tip == meant
    assert metric_rows(known, [built])[0].tip == f"{meant} · {DERIVED}"
