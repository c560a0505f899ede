"""What commands that write documents have in common: their options, and how files are written."""
