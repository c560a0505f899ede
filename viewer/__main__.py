"""`python -m viewer` is the same as `inspection-viewer`."""

import sys

from viewer.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    # A frozen build calls itself to look into a PDF or a workbook.
    if sys.argv[1:] == ["--report-inside"]:
        from viewer.store.reading import pdf_process

        sys.exit(pdf_process.main())
    if sys.argv[1:] == ["--page-of-document"]:
        from viewer.store.documents import page_process

        sys.exit(page_process.main())
    if sys.argv[1:] == ["--text-of-document"]:
        from viewer.store.documents import source_process

        sys.exit(source_process.main())
    if sys.argv[1:] == ["--table"]:
        from viewer.store.tables import table_process

        sys.exit(table_process.main())
    sys.exit(main())
