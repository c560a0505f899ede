"""`python -m viewer` is the same as `inspection-viewer`."""

import sys

from viewer.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    if sys.argv[1:] == ["--report-inside"]:  # a frozen build calls itself to look into a PDF
        from viewer.store.reading import pdf_process

        sys.exit(pdf_process.main())
    sys.exit(main())
