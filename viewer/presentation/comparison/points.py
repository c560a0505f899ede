"""The findings of two reports side by side, by kind and theme."""

from collections.abc import Sequence

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.findings import FindingGroup, SeenFinding
from viewer.domain.findings import Finding, FindingKind
from viewer.presentation.comparison.content import (
    SIDES,
    ComparePoint,
    Leads,
    PointGroup,
    PointSection,
    Side,
)
from viewer.presentation.comparison.tags import tag_text
from viewer.presentation.comparison.which import (
    short_name,
    spoken_side,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.rows import FINDING_MARKS, KIND_TITLES, KIND_WORDS, finding_place
from viewer.presentation.wording.numbers import count_text, sentence_case, sentences

SECTIONS: tuple[tuple[FindingKind, ...], ...] = (
    ("recommendation", "weakness"),
    ("mixed",),
    ("strength",),
    ("context",),
)
"""The kinds of findings that stand together, those on what has to improve first."""


def section(comparison: Comparison, kinds: tuple[FindingKind, ...]) -> PointSection:
    """The findings of these kinds in both reports, by theme."""
    found = [group for group in comparison.findings if group.kind in kinds]
    several = len({group.kind for group in found}) > 1
    groups = tuple(_group(comparison, group, several=several) for group in found)
    title = "What has to improve" if "weakness" in kinds else KIND_TITLES[kinds[0]]
    return PointSection(title, groups, kinds[-1], points_told(comparison, found))


def _headed(comparison: Comparison, side: Side, count: int) -> str:
    return f"{count_text(count, 'finding', 'findings')} {short_name(comparison, side)}"


def points_told(comparison: Comparison, groups: Sequence[FindingGroup]) -> str:
    """How many findings only one report has, and how many both have."""
    seen = [item.recurrence for group in groups for item in (*group.first, *group.second)]
    before, after = (short_name(comparison, side) for side in SIDES)
    counts = (
        (seen.count("new"), f"only {after}"),
        (seen.count("gone"), f"only {before}"),
        (seen.count("repeated") // 2, "in both"),
        (seen.count("turned"), "of another kind in the other report"),
    )
    return ", ".join(f"{count:,} {words}" for count, words in counts if count)


def _group(comparison: Comparison, group: FindingGroup, *, several: bool) -> PointGroup:
    theme = one_line(group.theme)
    kind = KIND_TITLES[group.kind] if several else ""
    return PointGroup(
        " · ".join(filter(None, (kind, theme))),
        tuple(_point(comparison, "first", item) for item in group.first),
        tuple(_point(comparison, "second", item) for item in group.second),
        (
            _headed(comparison, "first", len(group.first)),
            _headed(comparison, "second", len(group.second)),
        ),
    )


def _point(comparison: Comparison, side: Side, item: SeenFinding) -> ComparePoint:
    finding = item.finding
    text, tag = in_short(finding), tag_text(comparison, item, side)
    kind = KIND_WORDS[finding.kind]
    where = sentence_case(spoken_side(comparison, side))
    return ComparePoint(
        FINDING_MARKS[finding.kind],
        text,
        tag,
        Leads(side, finding_place(finding)),
        item.recurrence != "repeated",
        sentences(f"{where}, {kind.lower()}, {tag}: {text}"),
        finding.id,
    )


def in_short(finding: Finding) -> str:
    """Its title, or all of its text where the title is only the beginning of that."""
    title, text = one_line(finding.title or ""), one_line(finding.text)
    return text if not title or is_beginning(title, text) else title


def is_beginning(title: str, text: str) -> bool:
    """Whether a title is only the first words of a text."""
    return text.startswith(title.rstrip("….").rstrip())
