"""Collation: what may be held together in two reports. Nothing else decides it.

`bodies` says whether two reports are of one body, `criteria` whether two criteria are the same, and
`ratings` whether two ratings may be compared and which of them is better. All are pure functions
that have an answer for every pair; with the two exchanged, they give the same answer the other way
round. Each answer says by which rule it was found, and why in words.
"""
