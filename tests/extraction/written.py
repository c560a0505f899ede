"""Documents written for tests: blocks in, source text out, with the places of a real page."""

from collections.abc import Sequence
from dataclasses import replace

from viewer.extraction.source_text import Block, CharacterRun, SourcePage, SourceText


def heading(text: str, level: int = 1) -> Block:
    """A heading."""
    return Block("heading", text, (), level=level)


def paragraph(text: str) -> Block:
    """A paragraph."""
    return Block("paragraph", text, ())


def item(text: str, label: str = "•") -> Block:
    """An item of a list."""
    return Block("item", text, (), level=1, label=label)


def table(rows: Sequence[Sequence[str]], number: int = 1) -> tuple[Block, ...]:
    """A table; what begins with a number has it as its label, as layout leaves it."""
    return tuple(
        Block("cell", text, (), table=number, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    )


def page(*blocks: Block | tuple[Block, ...], number: int = 1) -> SourcePage:
    """A page of these blocks, each line of it broken once so that places have to be right."""
    text, placed = "", []
    for block in _flat(blocks):
        label = f"{block.label} " if block.label else ""
        start = len(text) + len(label)
        cut = block.text.rfind(" ", 0, 40) + 1
        text += f"{label}{block.text[:cut]}\r\n{block.text[cut:]}\r\n"
        placed.append(
            replace(block, runs=(CharacterRun(0, start), CharacterRun(cut, start + cut + 2)))
        )
    return SourcePage(number, text, tuple(placed))


def document(*pages: Sequence[Block | tuple[Block, ...]], title: str = "") -> SourceText:
    """A document of these pages."""
    made = tuple(page(*blocks, number=number) for number, blocks in enumerate(pages, 1))
    return SourceText("made.pdf", "0" * 64, "pdf", made, title)


def _flat(blocks: Sequence[Block | tuple[Block, ...]]) -> list[Block]:
    return [one for block in blocks for one in (block if isinstance(block, tuple) else (block,))]
