"""Inspection Viewer: one public inspection report, on screen and on paper."""

import os

__version__ = "0.1.0"

APP_ID = "org.inspectionviewer.InspectionViewer"
"""The name of the desktop entry and of the icon; desktops tell programs apart by it."""

# Pydantic looks through all installed packages for plugins of its own, unless it is told not to.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
