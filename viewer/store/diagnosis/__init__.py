"""What is wrong with a report file, where, and what would cure it."""
