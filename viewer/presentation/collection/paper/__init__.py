"""What of a collection leaves the program: documents, and rows for other programs."""
