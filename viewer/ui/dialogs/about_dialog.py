"""About Inspection Viewer, with versions to copy."""

from PySide6.QtWidgets import QWidget

from viewer.presentation.help.program import program_page
from viewer.ui.dialogs.page_dialog import PageDialog
from viewer.ui.dialogs.versions import named_versions, versions


class AboutDialog(PageDialog):
    """Name, version, what the program stands on."""

    def __init__(self, parent: QWidget) -> None:
        page = program_page(named_versions())
        super().__init__("About Inspection Viewer", page, "Copy &versions", versions(), parent)
