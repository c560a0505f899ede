"""The files of a collection, and what there is to know of each."""
