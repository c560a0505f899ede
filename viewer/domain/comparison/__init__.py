"""Comparison: two reports side by side, like for like, and what differs between them.

`compared` is a pure function of two reports. What may be held together is said by
`viewer.domain.collation` alone; with the two exchanged, every change goes the other way.
"""
