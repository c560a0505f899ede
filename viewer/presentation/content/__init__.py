"""Frozen values that pages are made of."""
