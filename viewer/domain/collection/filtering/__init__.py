"""Filtering a matrix: what can be chosen, what a row has of it, and which rows are left."""
