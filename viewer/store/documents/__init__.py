"""Documents that a report was written from: found beside it, and shown a page at a time."""
