"""Many reports in: a folder with its folders, or a file with a report a line."""
