"""A page of a document: its picture or its text, with marks, and the bar to step through it."""
