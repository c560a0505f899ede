"""What a search asked and what it found, in words, on the screen and on paper."""

from viewer.domain.dates import day_text
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text
from viewer.presentation.wording.sources import dated_text
from viewer.store.collection.index.passages import PassageKind
from viewer.store.collection.search.answer import (
    FoundPassage,
    SearchAnswer,
    SearchQuery,
    YearCount,
    is_asked_for,
)

YEARS = "The year is that of the inspection, or of publication where no inspection is dated."

KIND_WORDS: dict[PassageKind, str] = {
    "strength": "Strengths",
    "weakness": "Weaknesses",
    "recommendation": "Recommendations",
    "mixed": "Mixed findings",
    "context": "Context",
    "metric": "Figures",
    "fact": "Facts",
    "rating": "Ratings",
}


def query_sentence(query: SearchQuery) -> str:
    """What was looked for and where: “late”, in weaknesses, rated Poor, dated 2023."""
    words = one_line(query.words).strip()
    if words.count('"') == 2 and words[0] == words[-1] == '"':
        words = words.strip('"')  # a phrase, which is quoted here anyhow
    parts = [f"“{words}”"]
    if query.kinds:
        parts.append(f"in {_either([KIND_WORDS[kind].lower() for kind in query.kinds])}")
    if query.criteria:
        parts.append(f"under {_either(list(map(one_line, query.criteria)))}")
    if query.levels:
        parts.append(f"rated {_either(list(map(one_line, query.levels)))}")
    if query.years:
        parts.append(f"dated {_either(list(map(str, sorted(query.years))))}")
    if query.as_at:
        parts.append(f"as at {day_text(query.as_at)}")
    return ", ".join(parts)


def _either(names: list[str]) -> str:
    return in_a_row(names).replace(" and ", " or ") if len(names) > 1 else names[0]


def count_sentence(answer: SearchAnswer) -> str:
    """How many passages in how many of how many reports."""
    passages = count_text(answer.count, "passage", "passages")
    return f"{passages} in {answer.reports:,} of {count_text(answer.of, 'report', 'reports')}."


def counted_years(answer: SearchAnswer, query: SearchQuery) -> tuple[YearCount, ...]:
    """How many reports of each year say it: of the years that were asked for, or of all."""
    return tuple(one for one in answer.by_year if is_asked_for(one, query))


def listed_sentence(answer: SearchAnswer) -> str:
    """That not all of them are listed; nothing where they are."""
    if answer.count <= len(answer.passages):
        return ""
    first = "first" if answer.ranked else "newest"
    return f"The {first} {len(answer.passages):,} of {answer.count:,} are listed."


def found_day(found: FoundPassage) -> str:
    """When the report is from, and what that is: inspected 24 May 2019."""
    return dated_text(found.inspection.about)


def cited_place(found: FoundPassage) -> str:
    """Where a passage stands: the report, the place, the criterion and how that is rated."""
    level = f"rated {one_line(found.level.label)}" if found.level else ""
    parts = (found.inspection.about.title, found.passage.place, found.criterion or "", level)
    return " · ".join(filter(None, map(one_line, parts)))
