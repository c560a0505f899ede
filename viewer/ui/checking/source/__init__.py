"""The document of a draft: its pages with every candidate marked, and the strip of pages."""
