"""Documents without printed pages: the text that is made of their blocks, and places in it."""

import pytest

from viewer.extraction.layout.plain import page_of_text
from viewer.extraction.layout.written import UnplacedBlock, in_one_line, page_of

CELLS = [
    UnplacedBlock("heading", "Piers", 2),
    UnplacedBlock("item", "safe", 1, "•"),
    UnplacedBlock("paragraph", ""),
    UnplacedBlock("cell", "Lamp", table=1, row=1, column=1),
    UnplacedBlock("cell", "Good", table=1, row=1, column=2),
    UnplacedBlock("cell", "(lit)", table=1, row=1, column=2),
    UnplacedBlock("cell", "Boat", table=1, row=2, column=1),
    UnplacedBlock("cell", "Tide", table=2, row=2, column=2),
    UnplacedBlock("paragraph", "End"),
    UnplacedBlock("paragraph", "Last"),
]


def test_that_cells_of_a_row_share_a_line_and_every_block_has_its_place() -> None:
    page = page_of(CELLS)
    assert page.text == "Piers\n• safe\nLamp\tGood\n(lit)\nBoat\nTide\nEnd\nLast"
    told = [CELLS[at] for at in (0, 1, 3, 4, 5, 6, 7, 8, 9)]
    assert [page.text[slice(*block.span(0, len(block.text)))] for block in page.blocks] == [
        one.text for one in told
    ]
    assert [(b.kind, b.text, b.level, b.label, b.table, b.row, b.column) for b in page.blocks] == [
        tuple(one) for one in told
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  a \n lamp\t lit ", "a lamp lit"), ("\ufb01ne \ufb05ill", "fine still"),
        ("la\u00admp\u200b", "lamp"), ("la\x01mp\ufdd0\ud800", "lamp"), ("a\u2028b", "a b"),
    ],
)  # fmt: skip
def test_that_a_line_has_nothing_in_it_that_nobody_sees(text: str, line: str) -> None:
    assert in_one_line(text) == line


def told(text: str) -> list[str]:
    """The blocks of a plain text, a line each."""
    return [
        f"{block.kind}{f' {block.level}' if block.level else ''}"
        f"{f' {block.row}.{block.column}' if block.table else ''}"
        f"{f' [{block.label}]' if block.label else ''}: {block.text}"
        for block in page_of_text(text).blocks
    ]


LONG = "The wardens of the harbour keep a book in which they write down every boat " * 3


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Inspection of the harbour of Northport\n\nPiers\n\nThey are safe.",
         ["heading 1: Inspection of the harbour of Northport", "heading 2: Piers",
          "paragraph: They are safe."]),
        ("Harbour of Northport today\n\nThey are safe.",
         ["heading 2: Harbour of Northport today", "paragraph: They are safe."]),
        ("Inspection of the harbour of Northport\nInspected in May 2024\n\nPiers\n\nSafe.",
         ["heading 1: Inspection of the harbour of Northport", "paragraph: Inspected in May 2024",
          "heading 2: Piers", "paragraph: Safe."]),
        ("Northport\n=========\nThe piers are safe.",
         ["heading 1: Northport", "paragraph: The piers are safe."]),
        ("Piers\n---\nThe piers are safe.", ["heading 2: Piers", "paragraph: The piers are safe."]),
        ("Piers\n--\nThe piers are safe.", ["paragraph: Piers -- The piers are safe."]),
        ("## Piers\n\nThey are safe.", ["heading 2: ## Piers", "paragraph: They are safe."]),
        ("The lamps\n### Piers\nare safe.", ["paragraph: The lamps ### Piers are safe."]),
        ("Lamp\tGood\nPier\t\tFair",
         ["cell 1.1: Lamp", "cell 1.2: Good", "cell 2.1: Pier", "cell 2.3: Fair"]),
        ("- Lamp\tGood", ["cell 1.1 [-]: Lamp", "cell 1.2: Good"]),
        ("• safe\n• lit\n  all night\n12. old",
         ["item 1 [•]: safe", "item 1 [•]: lit all night", "paragraph [12.]: old"]),
        ("o\tsafe piers", ["item 1 [o]: safe piers"]),
        ("-\n- ", ["paragraph: - -"]),
        ("What is good\nThe piers are safe.\nThe lamps are lit.",
         ["heading 2: What is good", "item 1: The piers are safe.", "item 1: The lamps are lit."]),
        ("What is good\nthe piers are safe.", ["paragraph: What is good the piers are safe."]),
        ("Lamps: Good\nPiers: Fair", ["paragraph: Lamps: Good", "paragraph: Piers: Fair"]),
        (f"{LONG}\nThe next one is short.\nAnother.",
         [f"paragraph: {LONG.strip()}", "paragraph: The next one is short.",
          "paragraph: Another."]),
        ("har\u00ad\u00adbour", ["paragraph: harbour"]),
        ("They are safe.\n\nPiers", ["paragraph: They are safe.", "paragraph: Piers"]),
        ("Piers\n---", ["heading 2: Piers"]),
        ("a lamp\r\n\r\nis lit", ["paragraph: a lamp", "paragraph: is lit"]),
        ("a lamp\r\nis lit", ["paragraph: a lamp is lit"]),
        ("\n\nInspection of the harbour of Northport\n\nSafe.",
         ["heading 1: Inspection of the harbour of Northport", "paragraph: Safe."]),
        ("The lamps of the harbour are: lit\nand old\npiers: fair",
         ["paragraph: The lamps of the harbour are: lit and old", "paragraph: piers: fair"]),
    ],
)  # fmt: skip
def test_that_a_plain_text_has_the_blocks_that_it_looks_like(text: str, blocks: list[str]) -> None:
    assert told(text) == blocks
