"""The dialog in which a table becomes reports: its columns, its values, what came of each row."""
