"""Ratings and figures in one table, a row for each, so that one file holds both."""

from dataclasses import replace

from viewer.export.table_rows import TableRows

WHERE = ("File", "Line")
"""What stands last in each row."""


def joint_long(ratings: TableRows, figures: TableRows) -> TableRows:
    """The rows of both; what only figures have stands before where a row comes from."""
    own = [name for name in ratings.columns if name not in WHERE]
    columns = (*own, *(name for name in figures.columns if name not in ratings.columns), *WHERE)
    rows = (
        dict(zip(table.columns, row, strict=True))
        for table in (ratings, figures)
        for row in table.rows
    )
    cells = tuple(tuple(row.get(name, "") for name in columns) for row in rows)
    note = f"{ratings.note} A row with a metric is of a figure."
    title = "Every rating and figure"
    return replace(ratings, title=title, columns=columns, rows=cells, note=note)
