"""What a menu or a button calls takes what a click gives; PySide tells nobody where it does not."""

import ast
import inspect
from collections.abc import Iterator

from tests.architecture.sources import Function, modules, walked
from viewer.app import Program
from viewer.presentation.window.actions import ACTIONS

CLICKS = ("clicked.connect", "triggered.connect", "FlatButton", "KeyButton", "KeyLink")


def test_that_every_action_is_done_with_what_its_menu_gives(program: Program) -> None:
    slots = program.window.commands.slots()
    for action in ACTIONS:
        takes = inspect.signature(slots[action.id]).parameters.values()
        needed = [one for one in takes if one.kind is not one.VAR_KEYWORD]
        # What could be given but need not be would be given whether the action is checked.
        free = [one.name for one in needed if one.default is not one.empty]
        listed = action.listed is not None
        keyed = [one for one in needed if one.kind is not one.KEYWORD_ONLY]
        assert (action.id, len(keyed), free if not listed else []) == (action.id, int(listed), [])


def test_that_what_is_bound_beforehand_is_all_that_a_click_needs() -> None:
    wrong = [
        f"{module}: {ast.unparse(given)}"
        for module, tree in modules().items()
        if module.startswith("viewer/ui/")
        for given in _bound_for_clicks(tree)
        for target in _methods(tree, ast.unparse(given.args[0]).rpartition(".")[2])
        if len(target.args.args) - 1 != len(given.args) - 1 or target.args.defaults
    ]
    assert wrong == []


def _bound_for_clicks(tree: ast.Module) -> Iterator[ast.Call]:
    """Each `partial` that a click calls."""
    for node in walked(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(CLICKS):
            for given in node.args:
                if isinstance(given, ast.Call) and ast.unparse(given.func) == "partial":
                    yield given


def _methods(tree: ast.Module, name: str) -> list[Function]:
    return [node for node in walked(tree) if isinstance(node, Function) and node.name == name]
