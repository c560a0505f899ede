"""Figures of many reports: what each has, and the columns that they make."""
