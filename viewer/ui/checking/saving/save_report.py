"""What is asked before the report of a draft is saved: what is missing, where to, and with what."""

from PySide6.QtWidgets import QDialog, QWidget

from viewer.extraction.needed import WITHOUT, needed, without
from viewer.presentation.checking.forms.adding import facts_asked
from viewer.store.drafts.report_of_draft import report_place
from viewer.ui.checking.saving.copy_dialog import CopyDialog
from viewer.ui.checking.saving.needed_dialog import NeededDialog
from viewer.ui.dialogs.file_dialog import ask_where_to_save
from viewer.ui.session.drafting import Drafting


def save_report(drafting: Drafting, parent: QWidget) -> None:
    """Save the report of the draft in front, once all of it is answered."""
    if not _is_whole(drafting, parent) or (one := drafting.in_front()) is None:
        return
    file = ask_where_to_save(parent, report_place(one.draft))
    if file is not None:
        elsewhere = one.document is not None and one.document.parent != file.parent
        copies = elsewhere and _accepted(CopyDialog(one.draft.document.name, parent))
        drafting.save_report(file, with_document=copies)


def _is_whole(drafting: Drafting, parent: QWidget) -> bool:
    """Whether nothing is missing, or is told now, or somebody saves it all the same."""
    one = drafting.in_front()
    missing = needed(one.draft, one.scales) if one is not None else ()
    if one is None or not missing:
        return True
    asked = set(map(without, WITHOUT))
    others = tuple(sentence for sentence in missing if sentence not in asked)
    dialog = NeededDialog(others, facts_asked(one), parent)
    if not _accepted(dialog):
        return False
    drafting.tell_facts(dialog.values())
    return True


def _accepted(dialog: QDialog) -> bool:
    answer = bool(dialog.exec())
    dialog.deleteLater()
    return answer
