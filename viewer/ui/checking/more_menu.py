"""The menu of what has no button where there is little room."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from viewer.presentation.checking.content import KeyOffer
from viewer.presentation.wording.numbers import sentence_case

MoreEntry = tuple[str, str, Callable[[], object]]
"""Words, the keys that do the same, and what it does."""


def more_menu(
    offers: Iterable[KeyOffer],
    did: Callable[[str], object],
    others: Iterable[MoreEntry],
    at: QWidget,
) -> QMenu:
    """A menu of these offers, and of others below; it goes when it is closed."""
    menu = QMenu(at)
    menu.aboutToHide.connect(menu.deleteLater)
    for offer in offers:
        _add(menu, (sentence_case(offer.label), offer.keys, partial(did, offer.id)))
    menu.addSeparator()
    for entry in others:
        _add(menu, entry)
    return menu


def _add(menu: QMenu, entry: MoreEntry) -> None:
    words, keys, does = entry
    plain = words.replace("&", "&&")
    menu.addAction(f"{plain}\t{keys}" if keys else plain).triggered.connect(lambda *_: does())
