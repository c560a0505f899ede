"""Pieces of pages, built of content: rows, tiles, citations, gaps."""
