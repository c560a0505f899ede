"""The checking page as values: rows to decide on, marks in the document, counts, keys."""
