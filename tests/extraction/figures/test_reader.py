"""Every number of a document is one candidate, with its place and what is said of it."""

from viewer.extraction.candidates import FigureCandidate
from viewer.extraction.figures.reader import read_figures
from viewer.extraction.source_text import Block, BlockKind, Run, SourcePage, SourceText


def _read(*blocks: Block) -> tuple[FigureCandidate, ...]:
    text = "\n".join(block.text for block in blocks)
    page = SourcePage(1, text, blocks)
    return read_figures(SourceText("our own", "0" * 64, "text", (page,)))


def _blocks(*texts: str, kind: BlockKind = "paragraph") -> tuple[Block, ...]:
    starts = [sum(len(text) + 1 for text in texts[:at]) for at in range(len(texts))]
    return tuple(
        Block(kind, text, (Run(0, start),)) for text, start in zip(texts, starts, strict=True)
    )


def test_that_a_number_in_the_margin_is_set_aside_as_such() -> None:
    assert [read.aside for read in _read(*_blocks("Page 4 of 12", kind="margin"))] == ["margin"] * 2


def test_that_the_items_of_a_list_share_a_group() -> None:
    before, *rest = _blocks("In May 2031:", "12 beds were new", "9 beds were old")
    items = [Block("item", block.text, block.runs) for block in rest]
    read = [one for one in _read(before, *items) if not one.aside]
    assert [one.group for one in read] == ["list-1", "list-1"]
    assert [one.period and one.period.label for one in read] == ["May 2031", "May 2031"]
