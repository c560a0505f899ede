"""The page of a collection: its matrix, history, changes, search and files."""
