"""Commands on many reports: a folder, or a file with a report a line."""
