"""No address of a report is opened, and nothing takes its words for markup."""

import ast

from tests.architecture.sources import modules, names_used, walked

MARKS = ("viewer/ui/documents/page_text.py", "viewer/ui/checking/source/mark_text.py")
TAKES_MARKUP = {"setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "setText", "append"}
LINKS = {"setOpenExternalLinks", "linkActivated", "QTextBrowser", "QTextEdit", "setHtml"}


def test_that_only_the_readers_own_files_are_ever_opened_by_the_desktop() -> None:
    """No address of a report is a link; what opens is a file that was exported, or the log."""
    calls = [
        (name, ast.unparse(node.args[0]))
        for name, tree in modules().items()
        for node in walked(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "openUrl"
    ]
    assert calls
    assert all(argument.startswith("QUrl.fromLocalFile(") for _, argument in calls), calls
    mentioned = {name for name, tree in modules().items() if "openUrl" in names_used(tree)}
    assert mentioned == {name for name, _ in calls}


def test_that_nothing_shows_hypertext() -> None:
    used = {name: names_used(tree) & LINKS for name, tree in modules().items()}
    # Marks in a plain text are a class within the one for hypertext, and so are rows as a table.
    for name in MARKS:
        assert not names_used(modules()[name]) & TAKES_MARKUP, name
        used[name] -= {"QTextEdit"}
    assert {name for name, words in used.items() if words - {"setHtml"}} == set()
