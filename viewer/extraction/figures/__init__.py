"""The numbers of a document: figures with all that is said of them, and what is no figure."""
