"""Reading a document again: what the rules find now, beside what a person has decided."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.extraction.candidates import Candidate, DocumentPlace
from viewer.extraction.draft import Decision, Document, Draft
from viewer.extraction.ids import ClaimedIds


def read_again(draft: Draft, found: Sequence[Candidate], document: Document) -> Draft:
    """The draft with the candidates that were found now; what was decided stays as it is.

    A candidate at the place of an earlier one is the same one, and keeps its id. One that was
    decided is not touched, even where nothing is found any more.
    """
    decided = set(_named_in(draft.decisions))
    known = _Known(draft.candidates)
    ids = ClaimedIds(*(item.id for item in draft.candidates), *decided)
    names: dict[str, str] = {}
    for item in found:
        same = known.take(item)
        names[item.id] = same.id if same else ids.take(item.id)
    now = {names[item.id]: _renamed(item, names) for item in found}
    kept = [item for item in draft.candidates if item.id in decided]
    candidates = {item.id: item for item in kept} | {
        name: item for name, item in now.items() if name not in decided
    }
    return draft.model_copy(update={"candidates": tuple(candidates.values()), "document": document})


_Kind = tuple[str, str, int]
_LINKS = {"figure": "other", "rating": "parent", "finding": "criterion"}


class _Known:
    """The earlier candidates by what they are and their page; each can be found again once."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._left: dict[_Kind, list[Candidate]] = {}
        for item in candidates:
            if item.places:
                self._left.setdefault(_kind_of(item), []).append(item)

    def take(self, item: Candidate) -> Candidate | None:
        """The one that this is: at the same place, or else at one that overlaps it."""
        left = self._left.get(_kind_of(item), []) if item.places else []
        for alike in (_is_at, _overlaps):
            for other in left:
                if alike(other.places[0], item.places[0]):
                    left.remove(other)
                    return other
        return None


def _kind_of(item: Candidate) -> _Kind:
    page = item.places[0].page
    match item.type:
        case "fact":
            return item.type, item.role, page
        case "rating":
            return item.type, item.criterion.casefold(), page
        case _:
            return item.type, "", page


def _is_at(one: DocumentPlace, other: DocumentPlace) -> bool:
    return (one.page, one.start, one.end) == (other.page, other.start, other.end)


def _overlaps(one: DocumentPlace, other: DocumentPlace) -> bool:
    return one.page == other.page and one.start < other.end and other.start < one.end


def _named_in(decisions: Iterable[Decision]) -> Iterator[str]:
    """The candidates that decisions name, those that were undone included."""
    for decision in decisions:
        match decision.type:
            case "correct":
                yield from (one.id for one in (decision.candidate, *decision.others))
            case "add":
                yield decision.candidate.id
            case "take_apart":
                yield decision.candidate
            case _:
                yield from decision.candidates


def _renamed(item: Candidate, names: dict[str, str]) -> Candidate:
    """A candidate under its name of before, linked to others under theirs."""
    changes = {"id": names[item.id]}
    link = _LINKS.get(item.type, "")
    if (target := getattr(item, link, None)) in names:
        changes[link] = names[target]
    return item.model_copy(update=changes)
