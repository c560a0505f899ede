"""The clipboard and screen readers look for a type, so nothing is missed by the name it has."""

from importlib import import_module

from tests.architecture.sources import VIEWER, name
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.widgets.citable import Citable, SelfCopying

TYPES: dict[str, type] = {"spoken_role": Accessible, "citing": Citable, "copy_itself": SelfCopying}


def test_that_whatever_can_be_asked_is_of_the_type_that_is_looked_for() -> None:
    names = [name(file).removesuffix(".py") for file in sorted((VIEWER / "ui").rglob("*.py"))]
    found = [import_module(one.replace("/", ".")) for one in names]
    classes = {thing for room in found for thing in vars(room).values() if isinstance(thing, type)}
    strays = {
        f"{one.__name__}.{method}"
        for one in classes
        for method, kind in TYPES.items()
        if method in vars(one) and not issubclass(one, kind)
    }
    assert len(classes) > 100
    assert strays == set()
