"""What a reader must know of ratings: scales, what their levels mean, and notes."""

from collections.abc import Iterable

from viewer.domain.criteria import Scale
from viewer.domain.index import Index
from viewer.presentation.content.blocks import LabelledEntries, labelled
from viewer.presentation.content.text import one_line, paragraphs
from viewer.presentation.parts.rating_tally import full_title
from viewer.presentation.summary.document import Facts, SummaryBlock, SummaryHeading
from viewer.presentation.wording.rating import (
    equals_text,
    placement_text,
    rating_word,
    succession_text,
)


def used_scales(index: Index) -> tuple[Scale, ...]:
    """The scales that criteria are rated on, each once, in the order of the file."""
    used = {item.scale for item in index.criteria.values()}
    return tuple(scale for scale in index.report.scales if scale.id in used)


def scale_notes(scales: Iterable[Scale]) -> tuple[str, ...]:
    """Of each scale its title and its levels, and what the report says of it."""
    notes: list[str] = []
    for scale in scales:
        levels = ", ".join(one_line(level.label) for level in reversed(scale.levels))
        notes.append(f"{one_line(scale.title)}, from the lowest level to the best: {levels}.")
        notes += [one_line(scale.note)] if scale.note else []
    return tuple(dict.fromkeys(notes))


def level_meanings(index: Index, scales: Iterable[Scale]) -> list[SummaryBlock]:
    """What each level means and equals, under the title of its scale, where the report says so."""
    blocks: list[SummaryBlock] = []
    for scale in scales:
        pairs = (
            (level, (level.meaning or "", equals_text(index, level))) for level in scale.levels
        )
        facts = tuple(_in_paragraphs(level.label, *words) for level, words in pairs if any(words))
        if facts:
            blocks += [
                SummaryHeading(2, f"What the levels mean: {one_line(scale.title)}"),
                Facts(facts),
            ]
    return blocks


def rating_notes(index: Index) -> list[SummaryBlock]:
    """What the report says of single ratings, such as why one is suspended, and who placed them."""
    pairs = (
        (item, (item.rating.note or "", placement_text(index, item), succession_text(item)))
        for item in index.criteria.values()
    )
    facts = tuple(
        _in_paragraphs(f"{full_title(index, item)} ({rating_word(index, item)})", *words)
        for item, words in pairs
        if any(words)
    )
    return [SummaryHeading(2, "Notes on the ratings"), Facts(facts)] if facts else []


def _in_paragraphs(label: str, *texts: str) -> LabelledEntries:
    return labelled(one_line(label), *(line for text in texts for line in paragraphs(text)))
