"""`python -m viewer` is the same as `inspection-viewer`."""

import sys

from viewer.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    if sys.argv[1:2] == ["--second-process"]:  # a frozen build, which calls itself
        from viewer.store.second_process import run

        sys.exit(run(sys.argv[2]))
    sys.exit(main())
