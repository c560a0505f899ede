"""Facts about a report that a document prints: what it is, of whom, by whom and when."""
