"""Positions: what is said to be better, worse or alike, without a figure."""
