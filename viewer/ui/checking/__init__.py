"""The checking page: the document with its candidates marked, and the list to decide them in."""
