"""What stands around the blocks of a document that was made of a collection."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from viewer.characters import cut
from viewer.domain.dates import day_text
from viewer.presentation.collection.shares import Shares
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import (
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
)

MOST_TITLE, MOST_TEXT = 200, 1000
NONE = "No matches."


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from: the collection's name, its inspectorates, how many reports."""

    name: str
    inspectorates: tuple[str, ...]
    reports: int
    today: date

    @property
    def author(self) -> str:
        """Who inspected."""
        return ", ".join(one_line(one) for one in self.inspectorates)


def framed(
    origin: Origin, title: str, form_title: str, sentence: str, blocks: Iterable[SummaryBlock]
) -> SummaryDocument:
    """A document of these blocks; `sentence` says what was chosen, and stands on every page."""
    title = cut(one_line(title), MOST_TITLE)
    printed = day_text(origin.today)
    count = f"{origin.reports:,} {'report' if origin.reports == 1 else 'reports'}"
    source = f"Source: {count} in {one_line(origin.name)}, {origin.author}."
    return SummaryDocument(
        form="summary",
        form_title=form_title,
        title=title,
        name=cut(f"{title} – {form_title}", MOST_TITLE),
        subtitle=cut(" · ".join(filter(None, (form_title, sentence))), MOST_TEXT),
        running=cut(origin.author, MOST_TITLE),
        source=cut(source, MOST_TEXT),
        printed=printed,
        file_name=form_title.lower().replace(" ", "-"),
        blocks=tuple(blocks),
        closing=(source, f"Made on {printed}."),
    )


def month_text(when: str) -> str:
    """The month of a date in few letters, no more than is known of it: 05/2018, 2018."""
    year, *month = when.split("-")[:2]
    return "/".join([*month, year])


def table(
    title: str,
    columns: Iterable[str],
    rows: Iterable[tuple[Cell, ...]],
    notes: Iterable[str] = (),
    subtitle: str = "",
    *,
    counts: bool = False,
) -> SummaryMetric:
    """A table under its heading; of `counts` in all columns but the first."""
    first, *rest = columns
    heads = (
        TableColumn(first),
        *(TableColumn(name, "end" if counts else "start") for name in rest),
    )
    made = Table(title, heads, tuple(rows))
    return SummaryMetric(SummaryHeading(2, title), subtitle, None, made, tuple(notes))


def shares_table(shares: Shares) -> SummaryMetric:
    """How many are at each level, and the share at each or better."""
    columns = [
        "Whose",
        *shares.levels,
        *(f"{level} or better" for level in shares.levels[1:-1]),
        "No level",
    ]
    rows = (
        (
            Cell(line.title),
            *(Cell(f"{count:,}") for count in line.counts),
            *(Cell(share) for share in line.or_better[1:-1]),
            Cell(f"{line.others:,}"),
        )
        for line in shares.lines
    )
    return table(
        shares.title, columns, rows, ["Shares are of those that have a level."], counts=True
    )
