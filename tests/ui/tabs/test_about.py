"""A link into About leads to its part, be it the first one followed or the next."""

from pytestqt.qtbot import QtBot

from tests.e2e.steps import settle
from tests.ui.showing import shown
from viewer.presentation.content.blocks import Blocks, SectionHeading, prose
from viewer.presentation.tabs.about import AboutPage
from viewer.ui.tabs.about import AboutTab

LEFT: Blocks = (
    SectionHeading("The report", "report"),
    *(prose("Words. " * 200) for _ in range(6)),
    SectionHeading("How it was done", "method"),
    *(prose("Words. " * 200) for _ in range(6)),
)


def test_that_one_link_after_the_other_leads_to_its_part(qtbot: QtBot) -> None:
    tab = AboutTab()
    tab.show_content(AboutPage(LEFT, (), None))
    bar = shown(qtbot, tab, 900, 300)._ground.verticalScrollBar()
    settle()
    tab.show_content(AboutPage(LEFT, (), "method"))
    settle()
    assert bar.value() > tab.height()
    tab.show_content(AboutPage(LEFT, (), "report"))
    settle()
    assert bar.value() < tab.height()
