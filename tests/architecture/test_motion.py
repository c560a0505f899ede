"""Nothing moves of itself, so that nothing has to stop for who asks for less motion."""

from tests.architecture.sources import modules, names_used

MOVING = {
    "QPropertyAnimation",
    "QVariantAnimation",
    "QTimeLine",
    "QMovie",
    "QScroller",
    "QGraphicsOpacityEffect",
    "setAnimated",
    "setEffectEnabled",
}


def test_that_no_code_animates() -> None:
    found = {(name, word) for name, tree in modules().items() for word in MOVING & names_used(tree)}
    assert found == {("viewer/ui/theme/theme.py", "setEffectEnabled")}
