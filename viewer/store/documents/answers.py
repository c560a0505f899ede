"""What the process that reads a document answers: a source text as JSON, or an exit code."""

import json
from typing import Any

from viewer.extraction.source_text import Block, CharacterRun, SourcePage

READ, UNREADABLE, LOCKED, TOO_LONG, TOO_MUCH = 0, 4, 7, 8, 9
MOST_PAGES = 5_000
MOST_CHARACTERS = 20_000_000


def pages_as_bytes(pages: tuple[SourcePage, ...], title: str, language: str) -> bytes:
    """Pages as bytes; what a broken document has for halves of characters is kept."""
    told = {
        "title": title,
        "language": language,
        "pages": [[page.number, page.text, list(map(_told, page.blocks))] for page in pages],
    }
    return json.dumps(told, separators=(",", ":")).encode()


def _told(block: Block) -> list[Any]:
    box = [round(edge, 5) for edge in block.box]
    more = (block.level, block.label, block.table, block.row, block.column)
    runs = [number for run in block.runs for number in run]
    return [block.kind, block.text, runs, box, *more]


def pages_in(answer: bytes) -> tuple[tuple[SourcePage, ...], str, str]:
    """The pages that were written, the title and the language."""
    told = json.loads(answer)
    pages = tuple(
        SourcePage(number, text, tuple(map(_block, blocks)))
        for number, text, blocks in told["pages"]
    )
    return pages, told["title"], told["language"]


def _block(told: list[Any]) -> Block:
    kind, text, numbers, box, *more = told
    runs = tuple(map(CharacterRun, numbers[::2], numbers[1::2]))
    return Block(kind, text, runs, (box[0], box[1], box[2], box[3]), *more)
