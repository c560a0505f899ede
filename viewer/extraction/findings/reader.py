"""Reads the findings of a document."""

import re
from collections.abc import Iterator, Mapping, Sequence

from viewer.characters import shown
from viewer.domain.findings import FindingKind
from viewer.extraction.candidates import FindingCandidate
from viewer.extraction.findings.kinds import (
    ToldKind,
    says_there_is_none,
    told_by_heading,
    told_by_lead,
    told_of_one,
)
from viewer.extraction.findings.lists import (
    ListItem,
    ListSection,
    asks,
    only_one,
    prose_of,
    section_at,
    style_of,
)
from viewer.extraction.findings.passages import PageBlock, finding, passages
from viewer.extraction.findings.prose import prose_findings
from viewer.extraction.findings.words import told_by_words
from viewer.extraction.source_text import SourceText

_HOWEVER = re.compile(r"(?:however|but)\b\W*$", re.IGNORECASE)
_WELL_AND_BETTER = re.compile(r"\bwell and what\b", re.IGNORECASE)
"""What stands over paragraphs of nothing but praise and criticism."""

_OTHERWISE: Mapping[ToldKind, ToldKind] = {
    "strength": "weakness",
    "weakness": "strength",
}
"""What stands in a list after "However:"."""


def read_findings(text: SourceText) -> tuple[FindingCandidate, ...]:
    """The findings in the order of the document; those in prose only where no heading has any."""
    all_of = passages(text)
    told = [_kind_told_at(all_of, at) for at in range(len(all_of))]
    stops = [kind is not None for kind in told]
    found: dict[str, FindingCandidate] = {}
    by_heading = False
    for at, kind in enumerate(told):
        if kind is not None:
            section = section_at(all_of, at, stops, practice=kind == "strength")
            made = list(_findings_under(all_of[at], kind, section))
            by_heading = by_heading or (bool(made) and told_by_heading(all_of[at].text) is not None)
            found |= {item.id: item for item in made if item.id not in found}
    if not by_heading:
        listed = {(place.page, place.start) for item in found.values() for place in item.places}
        rest = [one for one in all_of if (one.page, one.place().start) not in listed]
        found |= {item.id: item for item in prose_findings(rest)}
    return tuple(
        sorted(found.values(), key=lambda item: (item.places[0].page, item.places[0].start))
    )


def _kind_told_at(all_of: Sequence[PageBlock], at: int) -> ToldKind | None:
    """What the block here says of those under it, if it is a heading or leads up to a list."""
    passage = all_of[at]
    if passage.block.kind == "heading":
        return told_by_heading(passage.text) or told_by_lead(passage.text)
    if passage.block.kind != "paragraph" or passage.block.level:
        return None
    if not passage.block.label and (kind := told_by_heading(passage.text)):
        return kind
    leads = at + 1 < len(all_of) and style_of(all_of[at + 1]) == "bullets"
    return told_by_lead(passage.text) if leads and not passage.block.label else None


def _findings_under(
    heading: PageBlock, told: ToldKind, section: ListSection
) -> Iterator[FindingCandidate]:
    items = section.items
    if not items and _WELL_AND_BETTER.search(heading.text):
        yield from prose_findings(section.prose, heading.text)
    elif not items and told_of_one(heading.text):
        items = [ListItem([one]) for one in only_one(section, asked=told == "recommendation")]
    elif not items and told != "by words" and heading.block.kind == "heading":
        items = [ListItem([one]) for one in prose_of(section)]
    elif told == "recommendation" and heading.block.kind == "heading":
        items = [*(ListItem([one]) for one in prose_of(section) if asks(one.text)), *items]
    for item in items:
        words = " ".join(part.text for part in item.parts)
        if not says_there_is_none(words):
            kind, why = _kind(
                _OTHERWISE.get(told, told) if _HOWEVER.match(item.title) else told, words
            )
            stands = [
                f"under “{_short_heading(name)}”" for name in (heading.text, item.title) if name
            ]
            yield finding(kind, item.parts, heading.text, (*stands, *why))


def _short_heading(heading: str) -> str:
    return shown(heading.strip(" ?:."), 80)


def _kind(told: ToldKind, words: str) -> tuple[FindingKind, tuple[str, ...]]:
    if told != "by words":
        return told, ()
    by_words = told_by_words(words)
    return (by_words[0], (f"says “{by_words[1]}”",)) if by_words else ("context", ())
