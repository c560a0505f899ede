"""What came of each row of a table, as content."""

from dataclasses import dataclass

from viewer.characters import cut, shown
from viewer.domain.rules.flaw import in_a_row
from viewer.extraction.tables.reports import Imported
from viewer.extraction.tables.row import RowOutcome, RowResult
from viewer.extraction.tables.totals import SUMS_UP
from viewer.presentation.wording.numbers import count_text, few_of

OUTCOMES: dict[RowOutcome, str] = {
    "report": "Report",
    "part": "Part of a report",
    "problem": "Problem",
    "skipped": "Skipped",
    "empty": "Empty row",
}
HEADINGS = ("Row", "Inspected body", "Result", "What to know")
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A row of the table, and whether somebody should look at it."""

    cells: tuple[str, str, str, str]
    needs_a_look: bool


@dataclass(frozen=True, slots=True)
class ResultsContent:
    """A sentence on all of them, one on what was not used, and a line for each row.

    `totals` says whether rows were skipped because they sum up others.
    """

    said: str
    unused: str
    rows: tuple[ResultRow, ...]
    reports: int
    totals: bool = False


def results_content(imported: Imported) -> ResultsContent:
    """The results of all rows."""
    rows = tuple(map(_row, imported.results))
    totals = any(
        SUMS_UP in sentence
        for one in imported.results
        if one.outcome == "skipped"
        for sentence in one.sentences
    )
    reports = imported.count("report")
    return ResultsContent(_said(imported), _unused(imported), rows, reports, totals)


def _row(one: RowResult) -> ResultRow:
    said = cut(" ".join(one.sentences), 600)
    cells = (f"{one.row:,}", shown(one.body, 200), OUTCOMES[one.outcome], said)
    return ResultRow(cells, one.outcome not in ("report", "part") or bool(one.sentences))


def _said(imported: Imported) -> str:
    parts = imported.count("part")
    rows = imported.count("report") + parts
    reports = count_text(imported.count("report"), "report", "reports")
    joined = [(rows, f"row becomes {reports}", f"rows become {reports}")]
    alone = [(rows, "row becomes a report", "rows become reports")]
    counts = [
        *(joined if parts else alone),
        (imported.count("problem"), "has a problem", "have problems"),
        (imported.count("skipped"), "is skipped", "are skipped"),
        (imported.count("empty"), "is empty", "are empty"),
    ]
    told = [count_text(*one) for one in counts if one[0]]
    if not told:
        return "There is no row below the headings."
    notes = count_text(imported.noted, "of them has a note", "of them have notes")
    return f"{in_a_row(told)}." + (f" {notes}." if imported.noted else "")


def _unused(imported: Imported) -> str:
    """The columns that are in no report, by name: nothing is dropped silently."""
    if not imported.unused:
        return ""
    named = [f"{shown(one.name)} ({one.filled:,})" for one in imported.unused]
    told = in_a_row(few_of(named, MOST_NAMED))
    columns = count_text(len(imported.unused), "column is", "columns are")
    return f"{columns} not used, with so many filled cells: {told}."
