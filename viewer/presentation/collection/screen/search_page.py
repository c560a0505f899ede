"""What a search of a collection shows: how many say it, in which years and places, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.found_words import (
    KIND_WORDS,
    YEARS,
    counted_years,
    found_day,
    listed_sentence,
)
from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.presentation.collection.screen.matrix_chips import day_chip
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text
from viewer.store.collection.search.answer import (
    FoundPassage,
    SearchAnswer,
    SearchChoices,
    SearchQuery,
)
from viewer.store.session.place import Place

TABS = {
    "strength": "strengths",
    "weakness": "weaknesses",
    "recommendation": "weaknesses",
    "mixed": "weaknesses",
    "metric": "metrics",
    "rating": "criteria",
}
NO_FINDINGS = (
    "These reports hold ratings and figures, and no findings: names, criteria, levels, figures "
    "and facts can be found, but no sentence of an inspector."
)
NO_CHOICES = SearchChoices()
MOST_LETTERS = 320
BEFORE = 90


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A passage: whose and of when, where it stands, its words with what was found, its level."""

    body: str
    where: str
    words: str
    spans: tuple[tuple[int, int], ...]
    level: str
    step: int | None
    of: int
    location: Location
    place: Place | None
    title: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of the passage."""
        level = f", {self.level}" if self.level else ""
        return f"{self.body}, {self.where}{level}. {self.words}"

    @property
    def citation(self) -> str:
        """The words with the report and the place that they stand in."""
        told = ", ".join(filter(None, (self.body, self.title, self.where)))
        return f"“{self.words}” ({told})"


@dataclass(frozen=True, slots=True)
class YearBar:
    """How many reports of a year say it."""

    year: str
    reports: int
    of: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """All that is shown of an answer."""

    title: str
    note: str
    years: tuple[YearBar, ...]
    kinds: tuple[tuple[str, str], ...]
    lines: tuple[FoundLine, ...]


def search_page(answer: SearchAnswer, query: SearchQuery, *, findings: bool = True) -> SearchPage:
    """The page for an answer; `findings` tells whether the reports hold any sentence at all."""
    page = _page(answer, query)
    if findings:
        return page
    return replace(page, note=" ".join(filter(None, (page.note, NO_FINDINGS))))


def _page(answer: SearchAnswer, query: SearchQuery) -> SearchPage:
    if answer.problem is not None:
        return SearchPage("", answer.problem.sentence, (), (), ())
    if not query.words.strip():
        note = f"Words to look for in {count_text(answer.of, 'report', 'reports')}."
        return SearchPage("", note, (), (), ())
    passages = count_text(answer.count, "passage", "passages")
    title = f"{passages} in {count_text(answer.reports, 'report', 'reports')}"
    years = tuple(
        YearBar(str(one.year) if one.year else "No date", one.reports, one.of)
        for one in counted_years(answer, query)
        if one.of
    )
    kinds = tuple((KIND_WORDS[kind], f"{count:,}") for kind, count in answer.by_kind if count)
    return SearchPage(title, _note(answer), years, kinds, tuple(map(_line, answer.passages)))


def _note(answer: SearchAnswer) -> str:
    parts = [listed_sentence(answer)]
    if not answer.is_whole:
        parts.append(f"{count_text(answer.of, 'report', 'reports')} searched so far.")
    return " ".join(filter(None, parts))


def _line(found: FoundPassage) -> FoundLine:
    passage = found.passage
    told = (found_day(found), passage.place, found.criterion or "")
    where = ", ".join(filter(None, map(one_line, told)))
    words, spans = _shortened(passage.words, found.spans)
    levels = [
        item.scale.levels
        for item in found.inspection.ratings
        if found.level is not None and found.level in item.scale.levels
    ]
    step = levels[0].index(found.level) if levels and found.level else None
    return FoundLine(
        one_line(found.body), where, words, spans,
        one_line(found.level.label) if found.level else "",
        step, len(levels[0]) if levels else 0,
        found.location, _place(found), one_line(found.inspection.about.title),
    )  # fmt: skip


def _place(found: FoundPassage) -> Place | None:
    tab = TABS.get(found.passage.kind)
    return Place(tab, found.passage.item) if tab else Place("about")


def _shortened(
    words: str, spans: tuple[tuple[int, int], ...]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """As many letters as are shown, around the first place that was found."""
    text = "".join(" " if one.isspace() else one for one in words)
    first = spans[0][0] if spans else 0
    start = 0
    if first > BEFORE and len(text) > MOST_LETTERS:
        start = max(text.rfind(" ", 0, first - BEFORE // 2) + 1, 0)
    cut = text[start : start + MOST_LETTERS]
    ahead = "…" if start else ""
    after = "…" if start + MOST_LETTERS < len(text) else ""
    shift = len(ahead) - start
    moved = ((a + shift, b + shift) for a, b in spans)
    shown = f"{ahead}{cut}{after}"
    return shown, tuple((a, b) for a, b in moved if a >= len(ahead) and b <= len(shown))


def search_chips(
    answer: SearchAnswer, query: SearchQuery, choices: SearchChoices = NO_CHOICES
) -> Iterator[Chip]:
    """The chips that restrict a search, each choice with how many there would be."""
    if query.as_at is not None:
        yield day_chip(query.as_at)
    counts = dict(answer.by_kind)
    kinds = tuple(
        MenuChoice(kind, words, f"{counts.get(kind, 0):,}", kind in query.kinds)
        for kind, words in KIND_WORDS.items()
        if counts.get(kind) or kind in query.kinds
    )
    if kinds:
        names = " or ".join(KIND_WORDS[kind] for kind in query.kinds)
        yield Chip("kinds", names or "Kind", bool(names), kinds, "Choose kinds of passages")
    about = "Choose under which criteria a passage stands"
    yield from _names_chip("criteria", "Criterion", choices.criteria, query.criteria, about)
    about = "Choose how what a passage stands under is rated"
    yield from _names_chip("levels", "Rating", choices.levels, query.levels, about)
    years = tuple(
        MenuChoice(str(one.year), str(one.year), f"{one.reports:,}", one.year in query.years)
        for one in reversed(answer.by_year)
        if one.year is not None and (one.reports or one.year in query.years)
    )
    if years:
        names = " or ".join(map(str, query.years))
        yield Chip("years", names or "Year", bool(names), years, f"Choose years. {YEARS}")
    if query.kinds or query.years or query.criteria or query.levels:
        yield Chip("clear", "Clear filters", about="Look everywhere again")


def _names_chip(
    key: str,
    title: str,
    choices: tuple[tuple[str, int | None], ...],
    chosen: tuple[str, ...],
    about: str,
) -> Iterator[Chip]:
    """A chip for names; once they are counted, those that would leave nothing are not listed."""
    listed = tuple(
        MenuChoice(name, one_line(name), f"{count:,}" if count is not None else "", name in chosen)
        for name, count in choices
        if count != 0 or name in chosen
    )
    if listed:
        names = " or ".join(map(one_line, chosen))
        yield Chip(key, names or title, bool(names), listed, about)
