"""Print preview, printing and export: what leaves the program, as the reader sees it."""
