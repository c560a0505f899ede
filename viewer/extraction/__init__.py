"""Reading documents by rule: from their text to candidates, and from a draft to a report."""
