"""The page of a comparison: two reports side by side, in words and marks, each with its place."""

from collections.abc import Iterable
from dataclasses import replace

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.criteria import Scale
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.comparison.content import (
    ComparePage,
    PointGroup,
    PointSection,
)
from viewer.presentation.comparison.figures import FIGURES, figures
from viewer.presentation.comparison.points import SECTIONS, section
from viewer.presentation.comparison.ratings import RATINGS, ratings
from viewer.presentation.comparison.which import (
    column_text,
    head_text,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import (
    count_text,
    sentence_case,
)

TITLE = "Compare"


def compare_page(comparison: Comparison, *, only_differences: bool) -> ComparePage:
    """Two reports side by side: all that they say, or only what differs."""
    whole = _whole(comparison)
    return _differing(whole) if only_differences else whole


def _whole(comparison: Comparison) -> ComparePage:
    tables = (ratings(comparison), figures(comparison))
    sections = (section(comparison, kinds) for kinds in SECTIONS)
    return ComparePage(
        TITLE,
        subtitle(comparison),
        head_text(comparison, "first"),
        head_text(comparison, "second"),
        (column_text(comparison, "first"), column_text(comparison, "second")),
        notes(comparison),
        tuple(table for table in tables if table.rows),
        tuple(one for one in sections if one.groups),
        only_differences=False,
    )


def _differing(page: ComparePage) -> ComparePage:
    """The page without what is the same in both reports, and a sentence on that."""
    tables = tuple(
        replace(table, rows=tuple(row for row in table.rows if row.differs))
        for table in page.tables
    )
    sections = tuple(replace(one, groups=_groups_left(one.groups)) for one in page.sections)
    left_out = [
        count_text(len(whole.rows) - len(some.rows), *_nouns(whole.title))
        for whole, some in zip(page.tables, tables, strict=True)
        if len(whole.rows) > len(some.rows)
    ]
    points = _points(page.sections) - _points(sections)
    left_out += [count_text(points, "finding", "findings")] if points else []
    return replace(
        page,
        tables=tuple(replace(one, empty="" if one.rows else _SAME[one.title]) for one in tables),
        sections=tuple(one for one in sections if one.groups),
        only_differences=True,
        hidden=f"Not shown because both say the same: {in_a_row(left_out)}." if left_out else "",
    )


def _groups_left(groups: Iterable[PointGroup]) -> tuple[PointGroup, ...]:
    left = (
        replace(
            group,
            first=tuple(point for point in group.first if point.differs),
            second=tuple(point for point in group.second if point.differs),
        )
        for group in groups
    )
    return tuple(group for group in left if group.first or group.second)


def _points(sections: Iterable[PointSection]) -> int:
    """How many findings are shown; what both say is counted once in each."""
    return sum(len(one.first) + len(one.second) for item in sections for one in item.groups)


_SAME = {RATINGS: "No rating differs.", FIGURES: "No figure differs."}


def _nouns(title: str) -> tuple[str, str]:
    return ("rating", "ratings") if title == RATINGS else ("figure", "figures")


# What is said of both reports


def subtitle(comparison: Comparison) -> str:
    """What the two have in common: one body, one framework, one scale."""
    abouts = [comparison.first.report.about, comparison.second.report.about]
    bodies = list(dict.fromkeys(one_line(one.subject.name) for one in abouts))
    names = " and ".join(bodies)
    told = [names if comparison.one_body else f"two bodies: {names}"]
    frameworks = [one.framework for one in abouts]
    if comparison.frameworks_differ:
        labels = " and ".join(one_line(one.label) for one in frameworks if one)
        told.append(f"two frameworks: {labels}")
    elif frameworks[0] and frameworks[1]:
        told.append(f"one framework: {one_line(frameworks[0].label)}")
    elif len({one.programme for one in abouts}) == 1 and abouts[0].programme:
        told.append(f"one programme: {one_line(abouts[0].programme)}")
    scales = list(_scales(comparison))
    if len({(one.id, tuple(level.id for level in one.levels)) for one in scales}) == 1:
        told.append(f"one scale: {one_line(scales[0].title)}")
    return sentence_case(" · ".join(told))


def _scales(comparison: Comparison) -> Iterable[Scale]:
    for index in (comparison.first, comparison.second):
        used = {item.scale for item in index.criteria.values()}
        yield from (index.scales[name] for name in used)


def notes(comparison: Comparison) -> tuple[str, ...]:
    """What a reader must know before anything is compared."""
    told: list[str] = []
    if comparison.body.relation in {"successor", "predecessor"}:
        told.append(comparison.body.why)
    if comparison.order == "earlier" and comparison.one_body:
        told.append("The later report stands first: changes are told from it to the earlier one.")
    if comparison.frameworks_differ:
        told.append(
            "The two inspections went by different frameworks, so a change between them is not "
            "counted as a rise or a fall."
        )
    if not any(index.report.about.framework for index in (comparison.first, comparison.second)):
        told.append("Neither report states its framework; they are compared as under one.")
    for one in comparison.turned:
        side, other = _TURNED[one.to]
        told.append(f"Theme “{one_line(one.theme)}”: only {other} before, only {side} now.")
    return tuple(told)


_TURNED = {"weakness": ("criticism", "praise"), "strength": ("praise", "criticism")}
