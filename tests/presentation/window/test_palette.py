from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import criterion, finding, index, metric, observation
from viewer.domain.index import Index
from viewer.presentation.content.blocks import Offer
from viewer.presentation.tabs import TABS, Tab
from viewer.presentation.window import palette
from viewer.presentation.window.actions import ACTIONS, CHECK, FILE, Action, Listed
from viewer.presentation.window.palette import (
    LIMIT,
    NOT_NOW,
    Target,
    Targets,
    actions_in,
    offer,
    places_in,
)
from viewer.store.disk.settings import Settings
from viewer.store.session.history import History
from viewer.store.session.place import Place
from viewer.store.session.state import ReportFile, State

REPORT = index(
    criteria=[criterion("casework")],
    findings=[
        finding("hubs", title="Hubs solve problems", theme="Casework"),
        finding("police", kind="weakness", title="Police files stay weak"),
        finding("change", kind="context", title="Much has changed"),
    ],
    metrics=[metric(observation("62.3"), scope="Crown Court")],
)
EMPTY = State(Settings())


def opened(report: Index = REPORT, **of_report: object) -> State:
    return State.with_report(Settings(), ReportFile(Path("x.json"), "00", report), **of_report)


def everything_possible() -> State:
    """Two reports open, the one in front with somewhere to go back and forward to."""
    been = History(Place("metrics"), (Place("overview"),), (Place("about"),))
    state = opened(history=been)
    (open_report,) = state.open_reports
    return replace(state, open_reports=(open_report, replace(open_report, id=2)))


def shown(words: str, state: State | None = None, recent: tuple[str, ...] = ()) -> Offer:
    state = opened() if state is None else state
    places = [places_in(state.report_file.index)] if state.report_file else []
    return offer([actions_in(state), *places], words, recent)


def titles(found: Offer) -> list[str]:
    return [item.title for group in found.groups for item in group.items]


@pytest.mark.parametrize(
    ("words", "title", "place"),
    [
        ("casew", "Casework", Place("criteria", "casework")),
        ("hubs", "Hubs solve problems", Place("strengths", "hubs")),
        ("police weak", "Police files stay weak", Place("weaknesses", "police")),
        ("much", "Much has changed", Place("about", "change")),
        ("conviction", "Conviction rate, Crown Court", Place("metrics", "rate")),
    ],
)
def test_that_whatever_a_report_holds_can_be_gone_to(words: str, title: str, place: Place) -> None:
    found = shown(words)
    assert titles(found)[0] == title
    assert found.first is not None
    assert places_in(REPORT).by_key[found.first].place == place


@pytest.mark.parametrize(
    "action",
    [one for one in ACTIONS if one.group != "tabs" and one.listed is None and one.menu != CHECK],
    ids=lambda action: action.id,
)
def test_that_every_action_is_found_by_its_words(action: Action) -> None:
    assert shown(action.words, everything_possible()).first == action.id


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.id)
def test_that_a_section_is_found_by_its_beginning(tab: Tab) -> None:
    assert shown(tab.title[:5]).first == f"tab-{tab.id}"


def test_that_an_action_is_also_found_by_what_it_does() -> None:
    assert shown("zoom in").first == "larger"


def test_that_an_action_shows_its_menu_and_its_shortcut() -> None:
    item = shown("export").groups[0].items[0]
    assert (item.subtitle, item.trailing) == ("Action · File", "Ctrl+E")
    assert item.spoken == "Export…, Action, File, Ctrl+E"


def test_that_a_figure_shows_what_it_is() -> None:
    item = shown("conviction").groups[0].items[0]
    assert item.subtitle == "Metric · 62.3%"


def test_that_what_cannot_be_done_now_says_so_and_comes_after_what_can() -> None:
    found = shown("back")
    items = {item.id: item for item in found.groups[0].items}
    assert NOT_NOW in items["back"].subtitle
    assert NOT_NOW in items["back"].spoken
    now = shown("back", everything_possible()).groups[0].items[0]
    assert now.id == "back"
    assert NOT_NOW not in now.spoken
    late = [NOT_NOW in item.spoken for item in items.values()]
    assert late == sorted(late)


def test_that_without_words_sections_and_what_can_be_done_are_offered() -> None:
    found = shown("")
    assert [group.title for group in found.groups] == ["Sections", "Actions"]
    assert "Back" not in titles(found)
    assert "Print…" in titles(found)
    assert "Print…" not in titles(shown("", EMPTY))


def test_that_what_was_chosen_last_is_offered_first() -> None:
    found = shown("", recent=("strengths/hubs", "export"))
    assert found.groups[0].title == "Recent"
    assert titles(found)[:2] == ["Hubs solve problems", "Export…"]
    assert titles(found).count("Export…") == 1
    assert found.first == "strengths/hubs"


def test_that_what_was_chosen_in_another_report_is_not_offered() -> None:
    assert "Recent" not in [group.title for group in shown("", EMPTY, ("strengths/hubs",)).groups]


def test_that_what_was_chosen_lately_wins_where_several_fit_alike() -> None:
    two = index(
        findings=[finding("a", title="Files are late"), finding("b", title="Files are thin")]
    )
    assert shown("files", opened(two)).first == "strengths/a"
    assert shown("files", opened(two), ("strengths/b",)).first == "strengths/b"


def test_that_of_many_only_the_best_are_shown_and_all_are_counted() -> None:
    many = index(findings=[finding(f"f{n}", title=f"Tardy folder {n}") for n in range(200)])
    found = shown("tardy folder", opened(many))
    assert len(titles(found)) == LIMIT
    assert found.summary == f"200 matches, the best {LIMIT} shown"


def test_that_nothing_found_is_said_in_one_line() -> None:
    found = shown("zebra\n\u202ecrossing")
    assert (found.groups, found.first) == ((), None)
    assert found.summary == "No matches for “zebra crossing”."


def test_that_one_that_fits_is_counted_as_one() -> None:
    assert shown("police weak").summary == "1 match"


def test_that_an_entry_of_an_action_that_lists_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recent = Action(
        "recent", FILE, "open", "Open &recent", "Open a file again.",
        listed=lambda state: (Listed("/a.json", "Harbour"), Listed("/b.json", "Gone", False)),
    )  # fmt: skip
    monkeypatch.setattr(palette, "ACTIONS", (recent,))
    known = actions_in(EMPTY).by_key
    harbour, gone = known["recent:/a.json"], known["recent:/b.json"]
    assert (harbour.action, harbour.entry, harbour.kind) == ("recent", "/a.json", "Open recent")
    assert harbour.offered
    assert not gone.offered
    assert shown("harb", EMPTY).first == "recent:/a.json"
    assert shown("open recent", EMPTY).first == "recent:/a.json"


def test_that_what_a_report_holds_is_worked_out_once() -> None:
    assert places_in(REPORT) is places_in(REPORT)


def test_that_an_entry_says_what_it_is_and_more_where_there_is_more() -> None:
    known = (Target("a", "Metric", "Cases won", "62.3%"), Target("b", "Metric", "Cases lost"))
    (group,) = offer([Targets(known)], "cases").groups
    assert {one.title: (one.subtitle, one.spoken) for one in group.items} == {
        "Cases won": ("Metric · 62.3%", "Cases won, Metric, 62.3%"),
        "Cases lost": ("Metric", "Cases lost, Metric"),
    }
