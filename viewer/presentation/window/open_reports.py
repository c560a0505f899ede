"""The list of open reports: in groups, and those that a few words let through."""

from collections.abc import Sequence

from viewer.presentation.content.blocks import Item, ItemGroup, Offer
from viewer.presentation.content.header import SwitcherEntry
from viewer.presentation.content.text import Mark, one_line
from viewer.presentation.search.filtering import folded, matching, wanted_in
from viewer.presentation.window.header import SEPARATOR
from viewer.presentation.wording.numbers import count_text

IN_FRONT = "shown now"


def open_reports_offered(reports: Sequence[SwitcherEntry], words: str) -> Offer:
    """The open reports that hold all the words, each group in the order in which it was opened."""
    every = count_text(len(reports), "report", "reports")
    searched = ((folded(f"{one.words} {one.group}"), one) for one in reports)
    found = matching(searched, words)
    if not found:
        return Offer((), f"None of {every} matches “{one_line(words)}”.", None)
    summary = f"{len(found):,} of {every}" if wanted_in(words) else f"{every} open"
    front = next((one for one in found if one.front), found[0])
    return Offer(_grouped(found), summary, str(front.id))


def _grouped(reports: Sequence[SwitcherEntry]) -> tuple[ItemGroup, ...]:
    groups: dict[str, list[Item]] = {}
    for one in reports:
        groups.setdefault(one.group, []).append(_item(one))
    alone = len(groups) == 1
    return tuple(ItemGroup("" if alone else title, tuple(items)) for title, items in groups.items())


def _item(report: SwitcherEntry) -> Item:
    title, _, rest = report.words.partition(SEPARATOR)
    said = report.words.replace(SEPARATOR, ", ")
    return Item(
        str(report.id),
        title,
        rest,
        Mark("dot", "accent") if report.front else None,
        trailing=IN_FRONT if report.front else "",
        spoken=f"{said}, {IN_FRONT}" if report.front else said,
    )
