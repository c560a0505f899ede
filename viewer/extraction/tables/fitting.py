"""A mapping that was made for one table, put to another with the same headings."""

from collections.abc import Callable

from viewer.characters import shown
from viewer.domain.rules.flaw import in_a_row
from viewer.extraction.tables.heading_rows import has_groups, heading_row
from viewer.extraction.tables.headings import headings
from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.mapping import ColumnMapping, Mapping
from viewer.extraction.tables.table import Sheet, TableFile


def fitted(
    mapping: Mapping, table: TableFile, is_level: Callable[[str], bool]
) -> Mapping | tuple[str, ...]:
    """The mapping with the sheet, row and columns where they are here, or what is not here."""
    sheet = table.sheet(mapping.sheet)
    if sheet is None and len(table.sheets) == 1:
        sheet = table.sheets[0]
    if sheet is None:
        names = ", ".join(f"“{shown(one.name)}”" for one in table.sheets)
        return (f"There is no sheet “{shown(mapping.sheet or '')}”; there is {names}.",)
    rows = dict.fromkeys([mapping.heading_row, heading_row(sheet, is_level)])
    tries = [
        _fitted_at(mapping, sheet, row, grouped)
        for row in rows
        for grouped in dict.fromkeys([mapping.grouped, has_groups(sheet, row)])
    ]
    return next((one for one in tries if isinstance(one, Mapping)), tries[0])


def _fitted_at(
    mapping: Mapping, sheet: Sheet, row: int, grouped: bool
) -> Mapping | tuple[str, ...]:
    names = headings(sheet, row, grouped=grouped)
    here = [folded(name) for name in names]
    free = set(range(1, len(here) + 1))
    placed: list[ColumnMapping] = []
    missing: list[str] = []
    for column in sorted(mapping.columns, key=lambda one: _own_place(here, one) is None):
        words = folded(column.heading)
        alike = (n for n in sorted(free) if words and here[n - 1] == words)
        number = _own_place(here, column) or next(alike, None)
        if number in free:
            free.discard(number)
            placed.append(column.model_copy(update={"number": number}))
        elif column.role != "ignored":
            missing.append(f"“{shown(column.heading)}”")
    if missing:
        which = "a column" if len(missing) == 1 else "the columns"
        return (f"The mapping does not fit: this table lacks {which} {in_a_row(missing)}.",)
    rest = [ColumnMapping(number=n, heading=names[n - 1]) for n in sorted(free)]
    columns = tuple(sorted([*placed, *rest], key=lambda one: one.number))
    update = {
        "columns": columns,
        "heading_row": row,
        "grouped": grouped,
        "sheet": sheet.name or None,
    }
    return mapping.model_copy(update=update)


def _own_place(here: list[str], column: ColumnMapping) -> int | None:
    """The column's own number, if its heading stands there."""
    number = column.number
    there = number <= len(here) and here[number - 1] == folded(column.heading)
    return number if there else None
