"""The yardstick: a bare PySide6 window of the same size with five tabs, a label on each."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget


def main() -> int:
    """Show it until it is closed."""
    qt = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setWindowTitle("Bare")
    tabs = QTabWidget()
    for number in range(1, 6):
        tabs.addTab(QLabel(f"Page {number}"), f"Tab {number}")
    window.setCentralWidget(tabs)
    window.resize(1200, 800)
    window.show()
    return qt.exec()
