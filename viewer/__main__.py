"""`python -m viewer` is the same as `inspection-viewer`."""

import sys

from viewer.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
