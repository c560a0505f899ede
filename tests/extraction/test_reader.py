"""All candidates of a document, and what is left of decisions when it is read again."""

from hypothesis import given, settings

from tests.drafts import DRAFTS, document, draft, figure, finding, place, rating, whole
from tests.source_texts import source_text
from viewer.extraction.candidates import Candidate
from viewer.extraction.chapters import chapters
from viewer.extraction.decided import decided_candidates
from viewer.extraction.decisions import decided, undone
from viewer.extraction.draft import Accept, Add, Correct, Draft
from viewer.extraction.reader import read_candidates, read_draft
from viewer.extraction.rereading import read_again
from viewer.store.reading.known_scales import known_scales

TEXT = source_text(
    "# Inspection of Northshire\n## Areas for improvement\n- See 62% of homes.\n- Write.",
    "## Leadership: good\n### Strengths\n- Managers see 14 teams.\n"
    "## Travel\n### Strengths\n- Cars.",
)


def test_that_candidates_of_all_kinds_are_found_each_with_an_id_of_its_own() -> None:
    found = read_candidates(TEXT, known_scales())
    assert {"figure", "finding"} <= {item.type for item in found}
    assert len({item.id for item in found}) == len(found)
    assert found == read_candidates(TEXT, known_scales())


def test_that_every_place_holds_the_words_that_it_prints() -> None:
    for item in read_candidates(TEXT, known_scales()):
        for one in item.places:
            assert TEXT.pages[one.page - 1].text[one.start : one.end] == one.printed


def test_that_a_line_that_prints_a_rating_is_no_finding_besides() -> None:
    text = source_text(
        "# Ofsted inspection of Northshire\nLights and lamps - Requires improvement\n"
        "Piers - Good\nCrews wait too long for lamps, and nobody tells them."
    )
    found = read_candidates(text, known_scales())
    assert [item.criterion for item in found if item.type == "rating"] == [
        "Lights and lamps",
        "Piers",
    ]
    assert [item.text[:5] for item in found if item.type == "finding"] == ["Crews"]


def test_that_a_draft_knows_its_document_and_nothing_is_decided() -> None:
    made = read_draft(TEXT, known_scales(), "/home/me/northshire.pdf")
    assert (made.document.name, made.document.file) == ("northshire.pdf", "/home/me/northshire.pdf")
    assert (made.document.pages, made.document.without_text, made.decisions) == (2, (), ())


def test_that_a_chapter_ends_where_the_next_begins() -> None:
    places = chapters(TEXT, (rating("Leadership"), rating("Whole", overall=True)))
    assert places.at(1, 40) is None
    second = TEXT.pages[1].text
    assert places.at(2, second.index("Managers")) == "rating-leadership"
    assert places.at(2, second.index("Cars")) is None


def test_that_reading_again_leaves_what_was_decided() -> None:
    start = decided(whole(), Correct(candidate=figure(value="63.2")))
    start = decided(start, Accept(candidates=("finding-1",)))
    found: tuple[Candidate, ...] = (
        figure("figure-new", "62"),
        finding("finding-new", "Visit.", places=(place(3, 5, "Visit"),)),
        figure(
            "figure-2", "9", places=(place(3, 40, "9%"),), relation="against", other="figure-new"
        ),
    )
    after = read_again(start, found, document(sha256="b" * 64))
    stands = decided_candidates(after)
    assert stands["figure-1"].candidate == figure(value="63.2")
    assert stands["finding-1"].candidate == finding()
    assert stands["finding-1"].state == "accepted"
    other = stands["figure-2"].candidate
    assert other.type == "figure"
    assert other.other == "figure-1"
    assert "rating-leadership" not in stands  # found no more, and nobody had decided it
    assert after.document.sha256 == "b" * 64


def test_that_a_new_candidate_never_takes_the_id_of_another() -> None:
    start = decided(draft(), Add(candidate=finding("figure-1", places=())))
    after = read_again(undone(start), (figure(),), document())
    assert [item.id for item in after.candidates] == ["figure-1-2"]


@settings(deadline=None)
@given(DRAFTS, DRAFTS)
def test_that_reading_again_never_changes_what_was_decided(start: Draft, other: Draft) -> None:
    after = read_again(start, other.candidates, start.document)
    assert after.decisions == start.decisions
    before, now = decided_candidates(start), decided_candidates(after)
    ids = [item.id for item in after.candidates]
    assert len(set(ids)) == len(ids)
    for decision in start.decisions:
        for name in decision.candidates if decision.type == "accept" else ():
            assert (name in before) == (name in now)
            if name in before:
                assert before[name] == now[name]


@settings(deadline=None)
@given(DRAFTS)
def test_that_reading_the_same_again_changes_nothing(start: Draft) -> None:
    placed = tuple(item for item in start.candidates if item.places)
    same = start.model_copy(update={"candidates": placed})
    again = read_again(same, placed, start.document)
    assert sorted(again.candidates, key=lambda item: item.id) == sorted(
        placed, key=lambda item: item.id
    )
