"""Searching a collection: what is typed, what is found, and how many reports say it."""
