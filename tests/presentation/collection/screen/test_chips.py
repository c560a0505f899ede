from viewer.presentation.collection.screen.chips import (
    Chip,
    MenuChoice,
    gathered,
    of_chip,
)
from viewer.presentation.collection.told_chip import LINE, told_chip

REGION = Chip("region", "Region", choices=(MenuChoice("north", "North", "3"),))
YEAR = Chip("year", "Year", asked=lambda: (MenuChoice("2024", "2024", "2"),))
CHOSEN = Chip("age", "Age: older than 3 years (4)", on=True, choices=(MenuChoice("3", "3"),))
SWITCH = Chip("every", "Latest inspection of each body")


def test_that_what_is_chosen_stays_in_sight_and_the_rest_is_gathered() -> None:
    chips = gathered((SWITCH, REGION, CHOSEN, YEAR))
    assert [chip.text for chip in chips] == [SWITCH.text, CHOSEN.text, "Filters"]
    assert [choice.text for choice in chips[-1].menu()] == ["Region", "Year"]


def test_that_what_is_picked_among_the_gathered_is_picked_of_its_own_chip() -> None:
    more = gathered((REGION, YEAR))[-1]
    keys = [inner.key for choice in more.menu() for inner in choice.inner]
    assert [of_chip(more.id, key) for key in keys] == [("region", "north"), ("year", "2024")]
    assert of_chip("region", "north") == ("region", "north")


def test_that_a_single_chip_is_not_gathered() -> None:
    assert gathered((SWITCH, REGION)) == (SWITCH, REGION)


def test_that_what_has_no_room_is_told_in_lines_of_a_menu_each_sentence_apart() -> None:
    long = " ".join(["a sentence of many words"] * 4)
    chip = told_chip(("Overall: history", "", long))
    lines = chip.menu()
    assert chip.text == "Overall: history"
    assert [line.apart for line in lines] == [False, True, False]
    assert " ".join(line.text for line in lines[1:]) == long
    assert all(len(line.text) <= LINE for line in lines)
