"""What stands side by side with wide gaps is a table: its rows, and the lines that a cell has."""

import pytest

from tests.extraction.layout.drawn import told

PICTURES = {
    "rows of three cells": (
        """
Criterion              Judgement   Year
Safety of the piers    Good        2019
Care of boats          Fair        2020
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Good | 2019",
         "Care of boats | Fair | 2020"],
    ),
    "cells that go on in the next line together": (
        """
Criterion              Judgement     Year
Safety of the piers    Requires      2019
and lamps              improvement
Care of boats          Fair          2020
""",
        ["Criterion | Judgement | Year",
         "Safety of the piers and lamps | Requires improvement | 2019",
         "Care of boats | Fair | 2020"],
    ),
    "a cell that goes on alone": (
        """
Criterion              Judgement     Year
Safety of the piers    Good          2019
and of the lamps
Care of boats          Fair          2020
""",
        ["Criterion | Judgement | Year", "Safety of the piers and of the lamps | Good | 2019",
         "Care of boats | Fair | 2020"],
    ),
    "a second line in the middle": (
        """
Criterion              Judgement     Year
Safety of the piers    Requires      2019
                       improvement
Care of boats          Fair          2020
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Requires improvement | 2019",
         "Care of boats | Fair | 2020"],
    ),
    "a line of the first cell that reaches under the second is none of it": (
        """
Criterion              Judgement     Year
Safety of the piers    Good          2019
and of all the lamps of the port
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Good | 2019",
         "paragraph: and of all the lamps of the port"],
    ),
    "a gap that parts two tables": (
        """
Criterion              Judgement
Safety of the piers    Good




Name                   Count
Boats                  12
""",
        ["Criterion | Judgement", "Safety of the piers | Good", "2: Name | Count", "2: Boats | 12"],
    ),
    "a row of more cells takes what is right above it into another table": (
        """
Criterion              Judgement
Safety of the piers    Good

Care of boats          Fair

Lamp    Boat    Tide    Pier    Wind
1       2       3       4       5
""",
        ["Criterion | Judgement", "Safety of the piers | Good", "2: Care of boats | _ | _ | Fair",
         "2: Lamp | Boat | Tide | Pier | Wind", "3: 1 | 2 | 3 | 4 | 5"],
    ),
    "one cell alone is a row where others are above and below": (
        """18
Criterion              Judgement   Year
Safety of the piers    Good        2019
Boats
Care of boats          Fair        2020
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Good | 2019", "Boats",
         "Care of boats | Fair | 2020"],
    ),
    "a sentence between two tables is none of their rows": (
        """
Criterion              Judgement   Year
Safety of the piers    Good        2019

What follows is of boats alone and of nobody else.

Care of boats          Fair        2020
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Good | 2019",
         "paragraph: What follows is of boats alone and of nobody else.",
         "2: Care of boats | Fair | 2020"],
    ),
    "a line under the second column is a row of it": (
        """18
Criterion              Judgement   Year
Safety of the piers    Good        2019
                       Fair

The end.
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Good | 2019", "_ | Fair",
         "paragraph: The end."],
    ),
    "a long line under the second column is none": (
        """18
Criterion              Judgement   Year
Safety of the piers    Good        2019
                       Fair is what others say of it and of all that is beside it here
""",
        ["Criterion | Judgement | Year", "Safety of the piers | Good | 2019",
         "paragraph: Fair is what others say of it and of all that is beside it here"],
    ),
    "a column of numbers is no label": (
        """
1.1    Safety of the piers    Good
1.2    Care of boats          Fair
""",
        ["[1.1] Safety of the piers | Good", "[1.2] Care of boats | Fair"],
    ),
    "a dash and brackets are cells among figures": (
        """
Year    Boats    Ships
2019    -        (285)
2020    38.1     12
""",
        ["Year | Boats | Ships", "2019 | - | (285)", "2020 | 38.1 | 12"],
    ),
    "a line of prose with a gap in it goes on": (
        """
The harbour has three piers and a light that is lit all night
and every boat   is looked at twice by   the wardens of ports
who keep a book of what they saw and of what they did in May.
""",
        ["paragraph: The harbour has three piers and a light that is lit all night and every boat"
         " is looked at twice by the wardens of ports who keep a book of what they saw and of what"
         " they did in May."],
    ),
}  # fmt: skip


def rows(picture: str) -> list[str]:
    """The rows of the tables of a picture, a line each, and what stands beside them."""
    found: dict[tuple[str, str], list[str]] = {}
    lines: list[list[str]] = []
    for line in told(picture):
        kind, _, words = line.partition(": ")
        if not kind.startswith("cell"):
            lines.append([line])
            continue
        _, place, *label = kind.split(" ", 2)
        table, row, column = place.split(".")
        if (table, row) not in found:
            lines.append(found.setdefault((table, row), [f"{table}: " if table != "1" else ""]))
        cells = found[table, row]
        cells += ["_"] * (int(column) - len(cells)) + [" ".join([*label, words])]
    return [one[0] + " | ".join(one[1:]) for one in lines]


@pytest.mark.parametrize(("picture", "told_rows"), PICTURES.values(), ids=PICTURES)
def test_that_a_table_has_the_rows_that_it_looks_like(picture: str, told_rows: list[str]) -> None:
    assert rows(picture) == told_rows
