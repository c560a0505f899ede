"""The page that lists every key of the checking page."""

from viewer.presentation.checking.keys import KEYS, keys_words
from viewer.presentation.content.blocks import Blocks, Cell, Table, TableColumn, prose
from viewer.presentation.content.text import without_mnemonic

TITLE = "Keys for checking"
COLUMNS = (TableColumn("Key"), TableColumn("Action"), TableColumn("What it does", stretch=True))
MORE = (
    ("1 to 9", "Choose", "Choose a level for a rating, or one of the names for a figure."),
    ("Up, Down", "Move", "Go to the candidate above or below, without deciding anything."),
    ("F6", "Other side", "Go from the list to the document, and back."),
    ("Left, Right, Up, Down", "Words", "In the document: go from word to word."),
    ("Shift+Right", "Select", "In the document: select words, then press A to add them."),
    ("Space", "Choose", "In the document: choose what is marked at the word."),
    ("Ctrl+F", "Find", "Find words in the document."),
    ("Page Up, Page Down", "Scroll", "Scroll the document, and turn its pages."),
)
RESTS = (
    "Keys of one letter act while you are in the list or the document."
    " They rest while you type into a field, and while a button has the focus Enter presses it."
)


def keys_page() -> Blocks:
    """The keys, in the order of the menu."""
    rows = tuple(tuple(Cell(words) for words in row) for row in _rows())
    return (prose(RESTS), Table(TITLE, COLUMNS, rows))


def keys_text() -> str:
    """The list of keys as text, to be copied."""
    return "\n".join("\t".join(row) for row in _rows())


def _rows() -> tuple[tuple[str, str, str], ...]:
    own = (
        (keys_words(key.keys), without_mnemonic(key.text).rstrip("…"), key.about) for key in KEYS
    )
    return (*own, *MORE)
