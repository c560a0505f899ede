"""What the commands share: the program's name, its exit codes, and how it complains."""

import sys

PROGRAM = "inspection-viewer"
FINE, PROBLEMS, MISUSED = 0, 1, 2


def complain(sentence: str, code: int = PROBLEMS) -> int:
    """Print a sentence to standard error; return the exit code."""
    print(f"{PROGRAM}: {sentence}", file=sys.stderr)
    return code
