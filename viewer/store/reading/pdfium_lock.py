"""One thread at a time: PDFium keeps its state in the process and must not be entered twice."""

from threading import RLock

PDFIUM = RLock()
"""Held around every use of pypdfium2: reading, counting pages, preview and print."""
