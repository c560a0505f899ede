"""Tests of titles and levels in fewer letters."""

from viewer.presentation.collection.short_titles import short_titles, shorter_words


def test_that_titles_that_begin_alike_are_told_apart_by_the_rest() -> None:
    titles = (
        "The work and progress of young anglers",
        "The work and progress of anglers at sea",
        "The whole",
    )
    assert short_titles(titles) == ("… young anglers", "… anglers at sea", "The whole")


def test_that_a_title_that_others_only_begin_with_keeps_its_last_word() -> None:
    assert short_titles(("How boats are kept", "How boats are kept afloat")) == (
        "… kept",
        "… afloat",
    )


def test_that_a_title_of_three_words_is_whole() -> None:
    assert short_titles(("How boats sail", "How boats sail far")) == ("How boats sail", "… far")


def test_that_a_level_is_cut_off_before_a_vowel() -> None:
    assert list(shorter_words("Wants repairing")) == [
        "Wants repairing",
        "Wants repair.",
        "Wants rep.",
    ]


def test_that_a_level_of_many_words_keeps_the_first_two() -> None:
    assert list(shorter_words("Wants paint to be dry")) == ["Wants paint to be dry", "Wants paint…"]


def test_that_a_level_that_begins_with_its_number_keeps_a_word() -> None:
    found = list(shorter_words("3 – Largely dry"))
    assert "3 – Largely…" in found
    assert "3 –…" not in found
