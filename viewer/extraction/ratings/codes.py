"""Levels in signs that stand for much else: G1, and a digit for food hygiene."""

import re
from collections.abc import Iterator
from dataclasses import replace

from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.ratings.earlier import of_before, under_before
from viewer.extraction.ratings.levels import Levels, LevelWords, is_code
from viewer.extraction.ratings.mention import Mention, place_of
from viewer.extraction.sentences import sentences
from viewer.extraction.source_text import Block, SourcePage, SourceText

FOOD, FOOD_NAME = "food-hygiene", "Food hygiene rating"
_CODE = re.compile(r"(?<![\w-])[A-Z]\d(?![\w-])")
_SIDE_BY_SIDE = re.compile(r"(?<![\w-])[A-Z]\d(?:\s*[/,]\s*[A-Z]\d)+(?![\w-])")
_GRADED = re.compile(r"\b(?:grad(?:es?|ed|ing)|rat(?:ed|ing)|judge?ments?|judged)\b", re.IGNORECASE)
_FOOD = re.compile(r"\bfood\s+hygiene\b", re.IGNORECASE)
_FOOD_RATING = re.compile(
    r"\brating(?:\s+score)?\s*(?:(?:is|was|of|as|:|–|-)\s*|now\s+)+[“\"'‘]?(?P<level>[0-5])"
    r"(?![\d%]|\.\d|[”\"'’]?\s*(?:years?|months?|to|or|means?|and\s+(?:above|below)|points?)\b"
    r"|\s*(?:out\s+of|/)\s*(?!5\b))",
    re.IGNORECASE,
)
_FOOD_CELL = re.compile(r"(?:your\s+|the\s+)?food\s+hygiene\s+rating:?", re.IGNORECASE)
_FOOD_LEVEL = re.compile(r"(?P<level>[0-5])(?:\s*[-–—(].*)?")


def codes_in(block: Block, levels: Levels) -> list[tuple[LevelWords, str]]:
    """The codes that a line gives side by side, or that a sentence says were given: with names."""
    titles = {
        word: known.scale.title
        for known in levels.scales
        for word, ids in levels.words.items()
        if known.scale.id in ids and is_code(word.upper())
    }
    if not titles or block.kind == "cell":
        return []
    spans = [match.span() for match in _SIDE_BY_SIDE.finditer(block.text)]
    spans = spans or [
        span for span in sentences(block.text) if _says_codes(block.text[slice(*span)])
    ]
    return [
        (LevelWords(match[0].lower(), *match.span()), titles[match[0].lower()])
        for start, end in spans
        for match in _CODE.finditer(block.text, start, end)
        if match[0].lower() in titles
    ]


def _says_codes(sentence: str) -> bool:
    """Whether a sentence says that codes were given, one of each letter, and means none by them."""
    codes = _CODE.findall(sentence)
    is_meaning = _CODE.match(sentence.strip())
    once = len({code[0] for code in codes}) == len(codes)
    return bool(codes and once and not is_meaning and _GRADED.search(sentence))


def food_ratings(text: SourceText, year: int | None) -> list[Mention]:
    """What a document on food hygiene says that the rating is; its scores are on no scale of it."""
    about = any(_FOOD.search(page.text) for page in text.pages[:2])
    return [item for page in text.pages for item in _food_on(page, year)] if about else []


def _food_on(page: SourcePage, year: int | None) -> Iterator[Mention]:
    before: Block | None = None
    for block, above in zip(page.blocks, under_before(page, year), strict=True):
        match = _FOOD_RATING.search(block.text)
        beside = _FOOD_LEVEL.fullmatch(block.text) if _is_beside(before, block) else None
        if match:
            words = BlockWords(page, block, match.start(), match.end("level"))
            mention = _of_food(match, words)
            yield replace(mention, earlier=above or of_before(block.text, year))
        elif beside and before:
            yield _of_food(beside, all_words(page, before), BlockWords(page, block, 0, 1))
        before = block


def _is_beside(before: Block | None, block: Block) -> bool:
    if before is None or not _FOOD_CELL.fullmatch(before.text):
        return False
    return block.kind == "cell" and (before.table, before.row) == (block.table, block.row)


def _of_food(match: re.Match[str], *parts: BlockWords) -> Mention:
    hit = LevelWords(match["level"], *match.span("level"))
    return Mention(FOOD_NAME, hit, place_of(*parts), "line", "", overall=True)
