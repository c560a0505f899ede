"""The chips over a matrix: every one of them, with its words and its menu."""

from collections.abc import Iterator
from pathlib import Path

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter
from viewer.presentation.collection.screen.chips import MenuChoice
from viewer.presentation.collection.screen.matrix_page import matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.prepared import prepare
from viewer.store.collection.collection import Collection

PORTS = inspection("Harbour", "2024-05-01", "safe=good", programme="Ports")
MADE = prepare(
    Collection(
        Path("towns"),
        Path("towns"),
        (
            inspection("Ashford", "2019-05-01", "overall=poor help=good", groups="region:North"),
            inspection("Ashford", "2023-05-01", "overall=good help=fair", groups="region:North"),
            inspection("Bexley", "2024-05-01", "overall=poor", groups="region:South"),
            PORTS,
        ),
    )
)
CHOSEN = MatrixView(
    filter=Filter(
        chosen=(
            (Facet("level", "overall"), ("Good", "Poor")),
            (Facet("group", "region"), ("North",)),
        ),
        across=True,
    ),
    grouped="region",
)


def chips(view: MatrixView) -> dict[str, list[str]]:
    """The chips by their words, a + before those that are on; each with its menu in lines."""
    found = matrix_page(MADE, view, ("town", "towns"))
    assert found is not None
    return {
        f"{'+' if chip.on else ''}{chip.text}": [
            line for choice in chip.menu() for line in _lines(choice)
        ]
        for chip in found.chips
        if chip.id != "age\t\t"  # its words depend on today
    }


def _lines(choice: MenuChoice) -> Iterator[str]:
    mark = {True: "+", False: "", None: "~"}[choice.ticked]
    count = f" ({choice.count})" if choice.count else ""
    yield f"{'— ' if choice.apart else ''}{mark}{choice.text}{count}"
    for inner in choice.inner:
        yield from (f"  {line}" for line in _lines(inner))


def test_that_nothing_chosen_offers_all_there_is_to_choose() -> None:
    assert chips(MatrixView()) == {
        "+Latest inspection of each body": [],
        "+NEW": ["+NEW (3)", "Ports (1)"],
        "Region": ["North (1)", "South (1)"],
        "Year of publication": ["2024 (1)", "2023 (1)", "2019 (0)"],
        "Rating": [
            "~Overall",
            "  Good (1)",
            "  Poor (1)",
            "  — Never Excellent or better (2)",
            "  Never Good or better (1)",
            "  Never Fair or better (1)",
            "~Help",
            "  Good (0)",
            "  Fair (1)",
            "  Not in this file (1)",
            "  — Always Fair or better (1)",
            "  — Never Excellent or better (1)",
        ],
        "Change": [
            "~Overall",
            "  No earlier rating (1)",
            "  Rose (1)",
            "~Help",
            "  Fell (1)",
            "  No earlier rating (0)",
            "  No rating (1)",
            "— Count across frameworks too",
        ],
        "Group by": ["Region"],
        "Columns": ["+Region", "— +Overall", "+Help"],
    }


def test_that_what_is_chosen_is_told_with_its_count_and_can_be_taken_away() -> None:
    assert chips(CHOSEN) == {
        "+Latest inspection of each body": [],
        "+NEW": ["+NEW (3)", "Ports (1)"],
        "+Region: North (1)": ["+North (1)", "South (1)", "— ~Show all"],
        "Year of publication": ["2024 (0)", "2023 (1)", "2019 (0)"],
        "Rating": [
            "~Overall",
            "  +Good (1)",
            "  +Poor (0)",
            "  — ~Show all",
            "  — Never Excellent or better (1)",
            "  Never Good or better (0)",
            "  Never Fair or better (0)",
            "~Help",
            "  Good (0)",
            "  Fair (1)",
            "  Not in this file (0)",
            "  — Always Fair or better (1)",
            "  — Never Excellent or better (1)",
        ],
        "+Change": [
            "~Overall",
            "  No earlier rating (0)",
            "  Rose (1)",
            "~Help",
            "  Fell (1)",
            "  No earlier rating (0)",
            "  No rating (0)",
            "— +Count across frameworks too",
        ],
        "+Overall: Good or Poor (1) ✕": [],
        "+Grouped by region": ["+Region"],
        "Columns": ["+Region", "— +Overall", "+Help"],
        "Clear filters": [],
    }
