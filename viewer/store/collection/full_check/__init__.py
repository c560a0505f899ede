"""The full check of a collection: each report is read whole into the index by a second process."""
