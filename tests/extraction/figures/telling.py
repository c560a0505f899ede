"""Reads sentences of our own, and tells each of their numbers in a few words."""

from viewer.extraction.candidates import FigureCandidate
from viewer.extraction.figures.reader import read_figures
from viewer.extraction.source_text import Block, CharacterRun, SourcePage, SourceText


def read(*blocks: Block) -> tuple[FigureCandidate, ...]:
    """The numbers of one page that is made of these blocks, one a line."""
    text = "\n".join(block.text for block in blocks)
    return read_figures(SourceText("our own", "0" * 64, "text", (SourcePage(1, text, blocks),)))


def tell(text: str) -> tuple[str, ...]:
    """The numbers of a paragraph: value, unit and relation, or what else they are."""
    found = read(Block("paragraph", text, (CharacterRun(0, 0),)))
    return tuple(_told(one, {other.id: other for other in found}) for one in found)


def _told(one: FigureCandidate, known: dict[str, FigureCandidate]) -> str:
    if one.aside:
        return f"{one.aside}: {one.places[0].printed}"
    parts = [
        f"[{one.whose}]" if one.whose != "subject" else "",
        one.qualifier if one.qualifier != "exact" else "",
        f"{one.value:f} {one.unit}",
        f"of {one.of:f}" if one.of is not None else "",
        f"({one.movement})" if one.movement else "",
        one.relation or "",
        known[one.other].places[0].printed if one.other else "",
        f"@ {one.period.label}" if one.period else "",
        "(carried over)" if one.period and one.period.carried_over else "",
    ]
    return " ".join(filter(None, parts))
