"""A report inside a PDF: the summaries that this program writes carry their data file."""

import subprocess
import sys

from viewer.store.problem import Problem
from viewer.store.reading import pdf_process
from viewer.store.reading.file_bytes import too_large

_SECONDS = 20
NONE_INSIDE = (
    "This PDF does not contain a report. The only PDFs that you can open here are those exported by"
    " Inspection Viewer."
)
UNREADABLE = "This PDF is damaged or protected, so the program cannot look for a report in it."
TOO_MUCH = "This PDF is damaged, or its contents are too large for Inspection Viewer."


def report_inside(data: bytes) -> bytes | Problem:
    """The data file that a PDF carries, still to be read; or why there is none."""
    try:
        done = subprocess.run(
            _command(),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return Problem(TOO_MUCH)
    except OSError as error:
        return Problem(f"This PDF could not be read ({error.strerror}).")
    if done.returncode == pdf_process.FOUND:
        return done.stdout
    if done.returncode == pdf_process.TOO_LARGE:
        return too_large()
    known = {pdf_process.NONE: NONE_INSIDE, pdf_process.UNREADABLE: UNREADABLE}
    return Problem(known.get(done.returncode, TOO_MUCH))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, pdf_process.FLAG]
    return [sys.executable, "-P", pdf_process.__file__]
