"""Inspection Viewer: one public inspection report, on screen and on paper."""

__version__ = "0.1.0"
