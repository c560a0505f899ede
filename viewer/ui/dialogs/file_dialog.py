"""The platform's own dialogs: which files to open, and where to save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.characters import shown
from viewer.store.documents.waiting_process import make_ready
from viewer.store.endings import DRAFT_ENDING, REPORT_ENDING, REPORTS_ENDING

_DOCUMENTS = "*.pdf *.html *.htm *.mhtml *.mht *.docx *.odt *.txt"
_ALL = f"*{REPORT_ENDING} *.json *{REPORTS_ENDING} {_DOCUMENTS}"
FILTER = ";;".join(
    (
        f"Reports and documents ({_ALL})",
        f"Collections of reports (*{REPORTS_ENDING})",
        f"Inspection reports (*{REPORT_ENDING} *.json)",
        f"Documents ({_DOCUMENTS})",
        f"Drafts (*{DRAFT_ENDING})",
        "All files (*)",
    )
)


def ask_for_reports(parent: QWidget, folder: str) -> list[Path]:
    """Ask with the platform's own dialog, starting in a folder; none if the reader gives up."""
    make_ready()  # while somebody looks for the file
    names, _ = QFileDialog.getOpenFileNames(parent, "Open reports", folder, FILTER)
    return [Path(name) for name in names]


def ask_for_document(parent: QWidget, was: Path) -> Path | None:
    """Ask where the document is now that was this file; None if the reader gives up."""
    kinds = f"Documents ({_DOCUMENTS});;All files (*)"
    name, _ = QFileDialog.getOpenFileName(parent, f"Find {shown(was.name)}", str(was.parent), kinds)
    return Path(name) if name else None


def ask_for_folder(
    parent: QWidget, folder: str, title: str = "Open a folder of reports"
) -> Path | None:
    """Ask for a folder; None if the reader gives up."""
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, proposed: Path) -> Path | None:
    """Ask where a report is to be saved; None if the reader gives up."""
    kinds = f"Inspection reports (*{REPORT_ENDING})"
    name, _ = QFileDialog.getSaveFileName(parent, "Save the report", str(proposed), kinds)
    if not name:
        return None
    file = Path(name)
    return file if file.suffix == ".json" else file.with_name(f"{file.name}{REPORT_ENDING}")


def ask_where_to_keep(parent: QWidget, proposed: Path) -> Path | None:
    """Ask where a draft is to be kept; None if the reader gives up."""
    kinds = f"Drafts (*{DRAFT_ENDING})"
    name, _ = QFileDialog.getSaveFileName(parent, "Keep the draft", str(proposed), kinds)
    if not name:
        return None
    file = Path(name)
    return (
        file if file.name.endswith(DRAFT_ENDING) else file.with_name(f"{file.name}{DRAFT_ENDING}")
    )
