"""Findings: lists by the headings that they stand under, prose by its words."""
