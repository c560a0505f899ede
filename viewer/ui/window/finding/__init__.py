"""Finding in the window: words in what is open, and actions by their names."""
