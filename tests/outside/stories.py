"""What is done with the keyboard while a screen reader listens, told story by story.

Keys as menus write them; `type:` strikes one letter after the other, `open:` starts the program
anew with a file, which the window that is open takes over. Each story goes on where the last ended.
"""

from viewer.presentation.tabs import TAB_IDS


def _key(tab: str) -> str:
    """What shows a section of a report."""
    return f"Ctrl+{TAB_IDS.index(tab) + 1}"


BROKEN = "broken.json"
NORTHSHIRE = "northshire/northshire.inspection.json"
TOWNS = "towns"
STORIES: dict[str, tuple[str, ...]] = {
    "start": (),
    "sections": ("Right",) * (len(TAB_IDS) - 1),
    "overview": (_key("overview"), *("Tab",) * 11),
    "finding": (_key("weaknesses"), "Down", "Tab", "Tab", "Tab", "Space"),
    "chart": (_key("metrics"), "Tab", "Tab", "Right", "Right", "Escape", "Tab", "Space", "Tab"),
    "table": ("Tab", "Down", "Right", "Tab"),
    "criteria": (_key("criteria"), "Down", "Tab", "Tab"),
    "about": (_key("about"), "Tab", "Tab", "Down"),
    "find": ("Ctrl+F", "type:RASSO", "Down", "Return"),
    "palette": ("Ctrl+K", "type:budget", "Down", "Escape"),
    "print": ("Ctrl+P", *("Tab",) * 9, "Escape"),
    "export": ("Ctrl+E", *("Tab",) * 5, "Shift+Tab", "Shift+Tab", "Space"),
    "error": (f"open:{BROKEN}", "Tab"),
    "size": ("Ctrl+equal", "Ctrl+0"),
    "document": (f"open:{NORTHSHIRE}", "Ctrl+D", "Alt+X", "Shift+Tab"),
    "matrix": (f"open:{TOWNS}", "Alt+T", "type:2024"),
    "cells": ("F6", "Right", "Right", "Right", "Down", "Right", "Home", "type:c"),
    "marking": ("Space", "Up", "Space", "Up", "Space"),
    "choosing": ("Alt+T", "Shift+Tab", "type:bexley", "Escape"),
    "changes": ("Ctrl+3", "Down", "Down", "Right", "Right"),
    "history": ("Ctrl+2", "Down", "Right", "Right"),
    "compare": ("Ctrl+1", "Ctrl+Shift+M", "F3", "Tab"),
    "search": ("Ctrl+F", "type:heating", "Down", "Return", "Alt+Left"),
}
