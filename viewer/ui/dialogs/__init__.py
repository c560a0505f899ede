"""Dialogs and the windows beside the main window."""
