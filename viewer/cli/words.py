"""What the commands share: the program's name and its exit codes."""

PROGRAM = "inspection-viewer"
FINE, PROBLEMS, MISUSED = 0, 1, 2
