"""What figures are called: noun phrases that a reader understands by themselves."""

import pytest

from tests.extraction.figures.telling import read
from viewer.extraction.candidates import FigureCandidate
from viewer.extraction.figure_names import figure_name, shared_name
from viewer.extraction.figures.mentions import mentions
from viewer.extraction.figures.phrases import LONGEST
from viewer.extraction.figures.shape import shape
from viewer.extraction.figures.titles import Around
from viewer.extraction.source_text import Block, CharacterRun


def _named(*words: str, kind: str = "paragraph") -> list[str]:
    """The names of the figures of blocks, each with its kind before a bar if it is another."""
    return [figure_name(one) for one in _figures(*words) if not one.aside]


def _figures(*words: str) -> tuple[FigureCandidate, ...]:
    blocks, at = [], 0
    for line in words:
        kind, text = line.split("|", 1) if "|" in line else ("paragraph", line)
        blocks.append(Block(kind, text, (CharacterRun(0, at),)))  # type: ignore[arg-type]
        at += len(text) + 1
    return read(*blocks)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In May 2021, 146 boats were moored at the quay.", "Boats moored at the quay"),
        ("Last year 58% of boats have been repaired on time.", "Boats repaired on time"),
        ("About 3,000 children live in hostels.", "Children who live in hostels"),
        ("Some 12% of the harbour’s children under 16 are living in poverty.",
         "Harbour’s children under 16 living in poverty"),
        ("Of the pupils we met, 41 pupils were waiting for a place at the time of the visit.",
         "Pupils waiting for a place"),
        ("At present 85 sailors with old ships have had a rest.",
         "Sailors with old ships who have had a rest"),
        ("The rate of turnover among crews is 9%, with the country at 15%.",
         "Rate of turnover among crews"),
        ("Use of hired cranes is now at 5.5%.", "Use of hired cranes"),
        ("The average time between a call and a visit was 31 days.",
         "Average time between a call and a visit"),
        ("Rust was found in 62% of hulls, rotten wood in 36% and woodworm in just 2%.",
         "Rust"),
        ("31 (26.8%) live outside the harbour.", "Figure on page 1"),
        ("Of the 40 boats inspected, 12 were left ashore.", "Boats inspected"),
        ("The large majority of visitors (74%) leave by noon.", "Visitors who leave by noon"),
        ("Last year its budget was £19,500.", "Budget"),
        ("Repairs took 45 days for 80% of boats that had sunk.", "Repairs"),
    ],
)  # fmt: skip
def test_that_a_figure_is_called_by_what_is_measured(sentence: str, name: str) -> None:
    assert _named(sentence)[0] == name


def test_that_a_rate_in_brackets_is_of_what_stands_before_it() -> None:
    names = _named("Today 467 sailors are being treated at home (a rate of 33 per 10,000 people).")
    assert names == ["Sailors being treated at home", "Sailors being treated at home, as a rate"]


def test_that_an_item_goes_on_from_the_line_above_its_list() -> None:
    names = _named(
        "The share of boats with a radio on board:",
        "item|in small harbours is 8% (the national average is 17%)",
        "item|in large harbours is 11% (the national average is 18%).",
    )
    assert names[0] == names[1] == "Share of boats with a radio on board in small harbours"
    assert names[2] == "Share of boats with a radio on board in large harbours"


def test_that_a_number_in_front_counts_what_was_counted_last() -> None:
    figures = _figures(
        "This year 507 children were taught here. Of these:",
        "item|61 live in lodgings, of whom 57% live out of town",
        "item|12 are awaiting a place",
    )
    names = [shared_name([one]) for one in figures]
    assert names[1:] == [
        "Children who live in lodgings",
        "Children who live in lodgings and live out of town",
        "Children awaiting a place",
    ]


def test_that_what_nothing_good_is_said_of_is_called_by_its_subject_under_its_heading() -> None:
    names = _named("heading|2. Life on the quay", "The frequency is uneven (in May, 78%).")
    assert names == ["Life on the quay: Frequency"]


def test_that_a_generic_noun_is_told_with_its_heading() -> None:
    assert _named("heading|Crews", "This was so for 22% of the cases.") == ["Crews: Cases"]


def test_that_a_heading_that_is_a_sentence_gives_its_subject() -> None:
    assert _named("heading|The moorings are safe", "It was so for 22%.") == [
        "Figure under “The moorings”"
    ]


def test_that_a_rate_is_called_with_what_it_is_counted_per() -> None:
    rate, _ = _figures("heading|Thefts", "The port logged 61.3 thefts per 1,000 boats.")
    assert (rate.unit, rate.noun) == ("ratio", "thefts per 1,000")


def test_that_a_name_is_of_the_clause_of_its_figure_and_ends_its_quotation_marks() -> None:
    words = "The quality of the logs is mixed; half seen did not hold enough."
    assert _named("heading|Logs", words) == ["Figure under “Logs”"]
    assert _named("heading|Logs", "9% of boats were called ‘safe’.") == ["Boats called ‘safe’"]
    asked = "MUST The harbour must ensure that 90% of staff train."
    assert _named("heading|Findings", asked) == ["Findings: Staff"]
    steps = "Masters must act until 85% are in."
    assert _named("heading|Next steps", steps) == ["Figure under “Next steps”"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It rose from 4% to 9% (the national average is 15%).",
        "They have many cases (74 to 92 boats), which include both large boats and small ones.",
        "In the best harbours, there are two or three ways for boats to reach the open sea.",
        "…, at 68% for hulls and 71% for masts, although owners believe this to be wrong.",
        "Of these, 30% (11) were better than 5% above the average, and 4% of them were not.",
        "By then 7,388 households had boats with no crews (14.8% in Northport, 1.6% in Southport).",
        "We saw £4.5 million spent on 12 cranes, six of which also lift containers of 30 tonnes.",
        "The time that a very long and winding procession of many decorated little boats takes on "
        "its way from the upper lock down to the lower harbour of the old town is 45 minutes.",
    ],
)
def test_that_no_name_holds_its_figure_a_bracket_or_a_broken_word(sentence: str) -> None:
    for one in _figures("heading|What we saw", sentence):
        name = figure_name(one)
        assert one.places[0].printed not in name
        assert not set("()[]%£…;") & set(name)
        assert name[0].isupper()
        assert len(name) <= LONGEST
        assert name.split()[-1].casefold().strip("”") in f"what we saw {sentence}".casefold()
        assert not name.endswith((" of", " and", " the", " in", " was", " is", ","))


def test_that_a_name_given_by_a_person_stays_as_it_is() -> None:
    one = _figures("By May, 58% of boats were repaired.")[0]
    assert figure_name(one.model_copy(update={"metric": "of 3 (kept)"})) == "Of 3 (kept)"


def test_that_a_name_looks_no_further_than_some_words_around_its_figure() -> None:
    shaped = shape(text := "5% of boats, " * 200, mentions(text))
    around = Around(shaped, text, (None, *[None] * 200))
    assert all(len(words) <= 400 for words in around.parted(100))


def test_that_brackets_in_brackets_come_to_an_end() -> None:
    assert len(_named("(1 boat (2 boats " * 300)) == 600
