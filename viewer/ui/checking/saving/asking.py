"""What is asked before the report of a draft is saved: whether it may be, where, and with what."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from viewer.extraction.needed import needed
from viewer.store.drafts.report_of_draft import report_place
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.saving.copy_dialog import CopyDialog
from viewer.ui.checking.saving.needed_dialog import NeededDialog
from viewer.ui.dialogs.file_dialog import ask_where_to_save


def ask_for_report(one: OpenDraft, parent: QWidget) -> tuple[Path, bool] | None:
    """The file to save the report in, and whether the document is to lie beside it."""
    missing = needed(one.draft, one.scales)
    if missing and not _accepted(NeededDialog(missing, parent)):
        return None
    file = ask_where_to_save(parent, report_place(one.draft))
    if file is None:
        return None
    elsewhere = one.document is not None and one.document.parent != file.parent
    return file, elsewhere and _accepted(CopyDialog(one.draft.document.name, parent))


def _accepted(dialog: QDialog) -> bool:
    answer = bool(dialog.exec())
    dialog.deleteLater()
    return answer
