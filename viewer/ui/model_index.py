"""An index of a model: Qt hands a view's own, and one that lasts, to the same methods."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

ModelIndex = QModelIndex | QPersistentModelIndex
