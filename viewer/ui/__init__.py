"""The widgets. The only place for QtWidgets and, later, pyqtgraph."""

import builtins

# WORKAROUND: PySide6 replaces __import__ by one that reads the source of each module imported
# later, for `from __feature__ import ...`, which is not used here. It costs a third of a start.
# https://doc.qt.io/qtforpython-6/considerations.html#the-feature-import
_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
