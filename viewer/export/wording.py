"""Words that stand where a picture, a colour or a slope would: for writers without them."""

import re
from dataclasses import replace

from viewer.export.formats import Job
from viewer.presentation.front import RatingCard, RatingScale, Tile
from viewer.presentation.summary.document import Block, Form, Points, SummaryDocument
from viewer.presentation.text import Line, Mark, MarkShape, Run, plain
from viewer.presentation.words import sentence_case

FORM_TITLES: dict[Form, str] = {"briefing": "Briefing", "summary": "Summary"}
VERDICTS: dict[MarkShape, str] = {"up": "better", "down": "worse", "level": "similar"}
KINDS = {"strength": "Strength", "weakness": "Weakness", "context": "Context"}
NO_THEME = "Without a theme"
NO_POSITION = "no position on its scale"
FIRST_SECTION = "Ratings"
"""What heads the first section of a briefing, which has no heading of its own on paper."""

SEPARATOR = "  ·  "
"""What parts the facts of a document's subtitle."""

LIST_FROM = 3
"""More paragraphs than this are a list."""

CHANGE_COLUMNS = ("Metric", "Earlier", "Later", "Change", "Periods")

# Controls but for the tab, halves of characters, direction marks, and what is no character at all.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def kept(text: str) -> str:
    """The text without letters that no file of text should hold; a space stands for each."""
    return _UNWRITABLE.sub(" ", text)


def verdict_word(mark: Mark | None, words: str) -> str:
    """What a triangle says, unless the words beside it say so already."""
    verdict = VERDICTS.get(mark.shape, "") if mark else ""
    return "" if verdict in re.findall(r"\w+", words) else verdict


def judged(line: Line, mark: Mark | None) -> str:
    """A line with its verdict as a word: +7.1 points since 2015-16, better."""
    words = plain(line)
    verdict = verdict_word(mark, words)
    return f"{words}, {verdict}" if verdict else words


def position_words(rating: RatingScale) -> str:
    """Where on its scale a rating stands: second best of 4 levels."""
    if rating.position is None:
        return NO_POSITION
    return rating.spoken.removeprefix(rating.word).removeprefix(", ")


def level_notes(cards: tuple[RatingCard, ...]) -> list[str]:
    """The levels of each scale in use, once."""
    scales = dict.fromkeys(card.rating.labels for card in cards)
    return [f"Levels, from the lowest to the best: {', '.join(labels)}." for labels in scales]


def spaced(line: Line) -> Line:
    """The runs of an entry, which are set apart on a screen, with blanks between them."""
    made: list[Run] = []
    for run in line:
        if made and not (made[-1].text.endswith(" ") or run.text.startswith(" ")):
            made.append(Run(" "))
        made.append(run)
    return tuple(made)


def tile_lines(tile: Tile) -> list[str]:
    """A tile as lines: its figure, then what to make of it."""
    return [judged(tile.value, tile.mark), *(judged(r.line, r.mark) for r in tile.remarks)]


def about_line(document: SummaryDocument) -> str:
    """The line under the title, without what stands at the head of the page anyway."""
    parts = document.subtitle.split(SEPARATOR)
    return sentence_case(" · ".join(part for part in parts if part != document.running))


def page_title(document: SummaryDocument) -> str:
    """Subject, report and form in one line, without saying the subject twice."""
    words = [document.title, document.report_title, FORM_TITLES[document.form]]
    return " – ".join(dict.fromkeys(words))


def foot_lines(job: Job, document: SummaryDocument) -> list[str]:
    """What stands at the end: what was left out, the source, what italics mean, the day."""
    every = (item for metric in job.index.report.metrics for item in metric.observations)
    derived = any(item.basis == "derived" for item in every)
    note = "Figures marked derived are not in the source; they were worked out." if derived else ""
    lines = [document.left_out, document.source, note, f"Made on {document.printed}."]
    return [line for line in lines if line]


def with_every_theme(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks, with a heading of their own for findings that follow others' theme."""
    made: list[Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if isinstance(block, Points) and isinstance(before, Points) and not block.theme:
            block = replace(block, theme=NO_THEME)  # noqa: PLW2901 - the same, told apart
        made.append(block)
    return made
