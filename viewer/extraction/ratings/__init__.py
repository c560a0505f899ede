"""Ratings that a document prints: criteria, levels, and how often it says so."""
