from viewer.presentation.window.start_notices import ALONE, NOT_REMEMBERED, start_words


def test_that_a_usual_start_says_nothing() -> None:
    assert start_words(remembers=True, alone=False) == ""


def test_that_a_start_says_once_what_is_not_remembered_and_that_it_stands_alone() -> None:
    assert start_words(remembers=False, alone=False) == NOT_REMEMBERED
    assert start_words(remembers=True, alone=True) == ALONE
    assert start_words(remembers=False, alone=True) == f"{NOT_REMEMBERED} {ALONE}"
