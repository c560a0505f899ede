"""Findings: lists by the headings that they stand under, prose by its words."""

from viewer.extraction.findings.reader import read_findings

__all__ = ["read_findings"]
