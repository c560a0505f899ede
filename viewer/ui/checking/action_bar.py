"""What can be done with what is in hand: buttons that tell their keys."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.content import KeyOffer
from viewer.ui.checking.key_button import KeyButton
from viewer.ui.checking.key_link import KeyLink
from viewer.ui.forms.flow import Flow
from viewer.ui.layouts import in_column
from viewer.ui.theme.theme import Themed
from viewer.ui.widgets.words import Words

RESTING = "The keys rest while you type. Escape returns to the list."

KEPT = frozenset({"check-undo", "check-keys"})


class ActionBar(QWidget, Themed):
    """The main actions as buttons, the others as quiet ones below. `did` sends an action's id."""

    did = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[KeyOffer, ...] = ()
        self._buttons: dict[str, KeyButton] = {}
        self.head, self.foot = Flow(), Flow(spacing=18)
        self._rests = self._little = False
        self.resting = Words(RESTING, "body", "muted")
        self.resting.hide()
        self.hinted = Words("", "body", "worse")
        self.hinted.hide()
        lines = (self.hinted, self.head, self.foot, self.resting)
        in_column(*lines, within=self, margins=(16, 10, 16, 10), spacing=8)

    def show_offers(self, offers: tuple[KeyOffer, ...]) -> None:
        """Offer these; what is offered already keeps its button."""
        if offers == self._offers:
            return
        self._offers = offers
        self._place()
        self.setAccessibleName("Actions")

    def _place(self) -> None:
        groups: dict[str, list[QWidget]] = {"main": [], "side": [], "foot": [], "end": []}
        for button in self._buttons.values():
            button.hide()
        for offer in self._offers:
            if offer.place != "none" and (offer.place == "main" or not self._little):
                at = "end" if offer.id == "check-keys" else offer.place
                groups[at].append(self._button(offer))
        side = self._kept() if self._little else tuple(groups["side"])
        self.head.show_parts(*groups["main"], at_end=side)
        self.foot.show_parts(*groups["foot"], at_end=tuple(groups["end"]))

    def _kept(self) -> tuple[QWidget, ...]:
        """What stays in sight where there is little room: undoing, and where all keys are."""
        kept = {offer.id: self._button(offer) for offer in self._offers if offer.id in KEPT}
        if (undo := kept.get("check-undo")) is not None:
            undo.show_words("undo", undo.keys)
        return tuple(kept.values())

    def rest(self, *, resting: bool) -> None:
        """Say that the keys rest, while somebody types."""
        self.resting.setVisible(resting and not self._little)
        self._rests = resting
        self.foot.setVisible(not resting and not self._little)

    def rest_for_form(self, *, there: bool) -> None:
        """While something is corrected, its form has the buttons."""
        self.head.setVisible(not there)

    def hint(self, sentence: str) -> None:
        """Say why a key did nothing; nothing once there is something else to say."""
        self.hinted.setText(sentence)
        self.hinted.setVisible(bool(sentence))

    def show_little(self, *, little: bool) -> None:
        """Show only the main buttons: the others are in the menu, and have their keys."""
        if little != self._little:
            self._little = little
            self._place()
            self.foot.setVisible(not self._rests and not little)

    def apply_theme(self) -> None:
        self.head.arrange()
        self.foot.arrange()

    def _button(self, offer: KeyOffer) -> KeyButton:
        known = self._buttons.get(offer.id)
        if known is None:
            kind = KeyLink if offer.place == "foot" else KeyButton
            known = self._buttons[offer.id] = kind(
                offer.label, offer.keys, partial(self.did.emit, offer.id)
            )
            if offer.id == "check-accept":
                known.setDefault(True)
        known.show_words(offer.label, offer.keys)
        return known
