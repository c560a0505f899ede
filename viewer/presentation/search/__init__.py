"""Filtering lists, and finding in a report."""
