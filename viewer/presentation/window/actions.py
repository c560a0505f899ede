"""Every action as data: menus, toolbar, palette and the page of shortcuts, all from one table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from viewer.presentation.checking.keys import KEYS, Key
from viewer.presentation.collection.screen.tabs import COLLECTION_TABS
from viewer.presentation.content.text import without_mnemonic
from viewer.presentation.tabs import TABS
from viewer.presentation.window.offered import (
    always,
    in_checking,
    in_theme,
    with_collection,
    with_comparison,
    with_documents,
    with_file_or_folder,
    with_matches,
    with_pages_out,
    with_panes,
    with_ratings,
    with_report,
    with_several,
    with_thumbnails,
    with_two_marked,
    with_two_reports,
    without_collection,
)
from viewer.store.session.state import State
from viewer.store.session.ways import can_go_back, can_go_forward

FILE, EDIT, FOLDER, REPORT = ("&File",), ("&Edit",), ("F&older",), ("&Report",)
CHECK, VIEW, HELP = ("&Check",), ("&View",), ("&Help",)
COLOURS = ("&View", "&Colours")


@dataclass(frozen=True, slots=True)
class Tool:
    """A place in the toolbar, counted from the left; its words stand beside the icon or not."""

    place: int
    words: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the entries of an action that lists what there is, such as files.

    `about` holds words that lead to it though they are not in its text.
    """

    key: str
    text: str
    offered: bool = True
    checked: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something a reader can ask the program to do.

    `menu` is the path to its menu; a line divides it from its neighbours of another `group`.
    `text` holds the & of its letter. `about` says in a sentence what it does. `offered` tells
    whether it can be done, `checked` whether it is ticked; of the ticked ones of a group, `one_of`
    says that only one is. With `listed` it is a sub-menu, and its slot takes the key of an entry.
    """

    id: str
    menu: tuple[str, ...]
    group: str
    text: str
    about: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tool: Tool | None = None
    offered: Callable[[State], bool] = always
    checked: Callable[[State], bool] | None = None
    one_of: bool = False
    listed: Callable[[State], tuple[Listed, ...]] | None = None

    @property
    def words(self) -> str:
        """The text as people read it."""
        return without_mnemonic(self.text)


FORGET = ""  # the key of the entry that empties the list of recent files


def recent_files(state: State) -> tuple[Listed, ...]:
    """The recent files, and an entry to forget them."""
    if not state.settings.recent:
        return (Listed(FORGET, "No recent reports", offered=False),)
    from viewer.presentation.window.welcome import recent_words  # noqa: PLC0415 - not needed for a first start

    files = (
        Listed(path, words, about=PurePath(path).name)
        for path, words in recent_words(state).items()
    )
    return (*files, Listed(FORGET, "Clear this list"))


def reports_to_bring(state: State) -> tuple[Listed, ...]:
    """The open reports where there are several, the one in front ticked."""
    if not with_several(state):
        return ()
    from viewer.presentation.window.header import report_menu  # noqa: PLC0415 - not needed for one report

    return tuple(Listed(str(one.id), one.words, checked=one.front) for one in report_menu(state))


def reports_to_compare(state: State) -> tuple[Listed, ...]:
    """The open reports but for the one in front."""
    if not with_two_reports(state):
        return ()
    from viewer.presentation.window.header import report_menu  # noqa: PLC0415 - not needed for one report

    ids = {one.id for one in state.open_reports} - {state.front}
    return tuple(Listed(str(one.id), one.words) for one in report_menu(state) if one.id in ids)


def _of_key(key: Key, menu: tuple[str, ...]) -> Action:
    """A key of the checking page as an entry of a menu."""
    offered = in_checking(key.id)
    return Action(
        key.id,
        menu,
        key.group,
        key.text,
        key.about,
        tuple(filter(None, (key.keys, key.also))),
        offered=offered,
    )


ACTIONS: tuple[Action, ...] = (
    Action("open", FILE, "open", "&Open…", "Open report files.",
           ("Ctrl+O",), "open", Tool(3)),
    Action("open-folder", FILE, "open", "Open &folder…",
           "Open a folder of reports, to see them side by side.", ("Ctrl+Shift+O",)),
    Action("recent", FILE, "open", "Open &recent", "Open a recent report.",
           listed=recent_files),
    Action("import-table", FILE, "open", "Import ta&ble…",
           "Make reports of the rows of a spreadsheet or a CSV file."),
    Action("open-shipped", FILE, "open", "Open the East of En&gland report",
           "Open the report that comes with the program."),
    Action("open-areas", FILE, "open", "Open the CPS &Areas",
           "Open the 14 CPS Areas that come with the program, side by side."),
    Action("open-councils", FILE, "open", "Open c&hildren’s services",
           "Open the 497 inspections of councils that come with the program."),
    Action("reopen", FILE, "open", "Reopen &last files on start-up",
           "When the program starts, open the files that were open when you quit.",
           checked=lambda state: state.settings.reopen),
    Action("read-again", FILE, "close", "Reload f&ile",
           "Check whether the file has changed on disk, and update the report.",
           ("F5",), offered=with_file_or_folder),
    Action("properties", FILE, "close", "Proper&ties",
           "Show where the file or folder is saved, and what was checked in it.",
           ("Alt+Return",), offered=with_file_or_folder),
    Action("close", FILE, "close", "&Close", "Close this report.",
           ("Ctrl+W",),
           offered=lambda state: bool(
               state.open_reports or state.drafts or state.collections
               or state.opening.refused)),
    Action("close-all", FILE, "close", "Clo&se all", "Close all open reports.",
           offered=with_several),
    Action("reopen-closed", FILE, "close", "Reopen close&d report",
           "Open the report that you closed last.",
           ("Ctrl+Shift+T",), offered=lambda state: bool(state.closed_files)),
    Action("print", FILE, "out", "&Print…", "Preview the pages and print them.",
           ("Ctrl+P",), "print", Tool(4, words=True), with_pages_out),
    Action("export", FILE, "out", "&Export…",
           "Save what is shown as PDF, Word, web page, Excel and other formats.",
           ("Ctrl+E",), "export", Tool(5, words=True), with_pages_out),
    Action("quit", FILE, "quit", "&Quit", "Close the window and quit the program.", ("Ctrl+Q",)),

    *(_of_key(key, EDIT) for key in KEYS if key.group == "undo"),
    Action("copy", EDIT, "copy", "&Copy",
           "Copy what is selected: a figure, text, table rows or a chart.",
           ("Ctrl+C",), offered=with_panes),
    Action("copy-cited", EDIT, "copy", "Copy with c&itation",
           "Copy what is selected, with the name of the report and its place in the source.",
           ("Ctrl+Shift+C",), offered=with_report),
    Action("paste", EDIT, "copy", "&Paste a document",
           "Read what you have copied elsewhere, such as a page of a website, as a report.",
           ("Ctrl+V",)),
    Action("find", EDIT, "find", "&Find…",
           "Find words or figures in this report or folder.", ("Ctrl+F",), offered=with_panes),
    Action("find-next", EDIT, "find", "Find ne&xt", "Go to the next match or difference.",
           ("F3",), offered=with_matches),
    Action("find-previous", EDIT, "find", "Find pre&vious",
           "Go to the previous match or difference.",
           ("Shift+F3",), offered=with_matches),
    Action("filter", EDIT, "find", "Filter this &list",
           "Show only the items in the list that contain certain words.",
           ("Ctrl+Shift+F",), offered=with_report),

    *(
        Action(f"folder-{tab.id}", FOLDER, "tabs", f"&{number} {tab.title}", tab.about,
               (f"Ctrl+{number}",), offered=with_collection)
        for number, tab in enumerate(COLLECTION_TABS, 1)
    ),

    Action("briefings", FOLDER, "out", "Export a &briefing of each report…",
           "Save a page of each report that the matrix shows, a PDF each, in a new folder.",
           offered=with_ratings),

    Action("compare-marked", FOLDER, "compare", "Co&mpare the marked reports",
           "Hold two reports that you marked with Space side by side, or one against more.",
           ("Ctrl+Shift+M",),
           offered=with_two_marked),

    Action("show-source", REPORT, "find", "Show in the &document",
           "Show the page of the source document where this stands, with its words marked.",
           ("Ctrl+D",), offered=with_documents),
    Action("palette", REPORT, "find", "&Quick search…",
           "Find an action, section, criterion, finding, metric or body by a few letters.",
           ("Ctrl+K",)),
    Action("next-pane", REPORT, "find", "Next &pane",
           "Move from the tabs to the list, the chart and the table.",
           ("F6",), offered=with_panes),
    Action("previous-pane", REPORT, "find", "P&revious pane",
           "Move from the table to the chart, the list and the tabs.",
           ("Shift+F6",), offered=with_panes),
    Action("compare", REPORT, "compare", "Co&mpare with another open report",
           "Hold this report and another one side by side: what changed, like for like.",
           offered=with_two_reports, listed=reports_to_compare),
    Action("compare-swap", REPORT, "compare", "Swap t&he two reports",
           "In a comparison, exchange the two reports.", ("Ctrl+Shift+X",),
           offered=with_comparison),
    Action("back", REPORT, "history", "&Back", "Go back to where you were before.",
           ("Alt+Left", "Back"), "back", Tool(1), can_go_back),
    Action("forward", REPORT, "history", "For&ward",
           "Go forward to where you were before you went back.",
           ("Alt+Right", "Forward"), "forward", Tool(2),
           can_go_forward),

    *(_of_key(key, CHECK) for key in KEYS if key.group != "undo"),

    *(
        Action(f"tab-{tab.id}", VIEW, "tabs", f"&{number} {tab.title}",
               f"Show the {tab.title} section.", (f"Ctrl+{number}",), offered=without_collection)
        for number, tab in enumerate(TABS, 1)
    ),
    Action("next-tab", VIEW, "step", "&Next section", "Show the next section.",
           ("Ctrl+Tab",)),
    Action("previous-tab", VIEW, "step", "&Previous section", "Show the previous section.",
           ("Ctrl+Shift+Tab",)),
    Action("bring", VIEW, "reports", "Open &reports", "Switch to another open report.",
           offered=with_several, listed=reports_to_bring),
    Action("next-report", VIEW, "reports", "Ne&xt report", "Show the next open report.",
           ("Ctrl+PgDown",), offered=with_several),
    Action("previous-report", VIEW, "reports", "Pre&vious report",
           "Show the previous open report.", ("Ctrl+PgUp",), offered=with_several),
    Action("thumbnails", VIEW, "window", "Page &thumbnails",
           "Show small pictures of the pages beside a document that you check, or hide them.",
           ("F9",), offered=with_thumbnails),
    Action("full-screen", VIEW, "window", "&Full screen",
           "Show the window on the full screen, or return it to its usual size.", ("F11",)),
    Action("larger", VIEW, "size", "&Larger text", "Make everything larger (zoom in).",
           ("Ctrl++", "Ctrl+="),
           offered=lambda state: state.settings.larger() != state.settings),
    Action("smaller", VIEW, "size", "&Smaller text", "Make everything smaller (zoom out).",
           ("Ctrl+-",),
           offered=lambda state: state.settings.smaller() != state.settings),
    Action("normal", VIEW, "size", "N&ormal text size",
           "Use the text size set on your computer (zoom 100%).",
           ("Ctrl+0",)),
    Action("theme-system", COLOURS, "theme", "Use s&ystem colours",
           "Use the light or dark colours set on your computer.",
           checked=in_theme("system"), one_of=True),
    Action("theme-light", COLOURS, "theme", "&Light", "Dark text on a light background.",
           checked=in_theme("light"), one_of=True),
    Action("theme-dark", COLOURS, "theme", "&Dark", "Light text on a dark background.",
           checked=in_theme("dark"), one_of=True),
    Action("theme-black-on-white", COLOURS, "theme", "High contrast, &black on white",
           "High contrast: black text on white.",
           checked=in_theme("black-on-white"), one_of=True),
    Action("theme-white-on-black", COLOURS, "theme", "High contrast, &white on black",
           "High contrast: white text on black.",
           checked=in_theme("white-on-black"), one_of=True),

    Action("help", HELP, "help", "How to &read a report",
           "What the ratings, figures and symbols mean, and how to use the program.", ("F1",)),
    Action("shortcuts", HELP, "help", "&Keyboard shortcuts", "List every keyboard shortcut.",
           ("Ctrl+F1",)),
    Action("log", HELP, "about", "Show error &log",
           "Show where the program records its own errors."),
    Action("about-program", HELP, "about", "&About Inspection Viewer",
           "Show the version of the program."),
)  # fmt: skip
"""In the order of the menus.

A new action is a line here and its slot in viewer/ui/window/commands.py.
"""


def keys_of(action: str) -> str:
    """The first keys that an action has."""
    return next(one.shortcuts[0] for one in ACTIONS if one.id == action)


def tools() -> tuple[Action, ...]:
    """The actions of the toolbar, left to right."""
    placed = {one.tool.place: one for one in ACTIONS if one.tool}
    return tuple(placed[place] for place in sorted(placed))
