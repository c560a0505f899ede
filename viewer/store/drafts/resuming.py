"""Going on with a document where it was left: its draft, a new one, or a choice."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from viewer.characters import shown
from viewer.domain.criteria import KnownScale
from viewer.extraction.draft import Document, Draft
from viewer.extraction.reader import document_of, read_candidates, read_draft
from viewer.extraction.rereading import read_again
from viewer.extraction.source_text import SourceText
from viewer.store.drafts.draft_file import load_draft, own_folder
from viewer.store.drafts.kept_elsewhere import missing_place, place_of
from viewer.store.endings import DRAFT_ENDING
from viewer.store.problem import Problem
from viewer.store.session.open_draft import same_document

_MOST_DRAFTS, _HEAD = 500, 4_000
_ANOTHER = "There is another draft of this document, made in another window: it is in {}."
_MOVED = (
    "The draft of this document was kept in {}, where it is not any more. This one begins anew;"
    " open the other from where it is now to go on with it."
)
_FILE = re.compile(r'"file": ("(?:[^"\\]|\\.)*")')


@dataclass(frozen=True, slots=True)
class Resumed:
    """What a document is checked in: a draft, and where it is kept (None: nowhere).

    `resumed` tells that it was begun before. `sentence` is what somebody must know of it.
    `earlier` is a draft of the same file as it was before: the choice is between beginning anew
    (`draft`) and taking its decisions over (`carried_on`), and `earlier_place` is where it is.
    """

    draft: Draft
    place: Path | None
    resumed: bool = False
    sentence: str = ""
    earlier: Draft | None = None
    earlier_place: Path | None = None


def resume(text: SourceText, scales: Mapping[str, KnownScale], file: str | None) -> Resumed:
    """The draft of a document that was read; `file` is its path, None if it was pasted."""
    place, kept, sentence = _kept(text.sha256)
    if kept is not None:
        said = " ".join(filter(None, [sentence, _renamed(kept, file)]))
        return Resumed(moved_to(kept, file), place, True, said)
    if (gone := missing_place(text.sha256)) is not None:
        sentence = " ".join(filter(None, [sentence, _MOVED.format(shown(str(gone), 1000))]))
    new = read_draft(text, scales, file)
    earlier_place = _of_file(file, text.sha256) if file else None
    earlier = load_draft(earlier_place) if earlier_place else None
    if isinstance(earlier, Draft):
        sentence = " ".join(filter(None, [sentence, _changed(text.name)]))
        return Resumed(new, place, False, sentence, earlier, earlier_place)
    return Resumed(new, place, sentence=sentence)


def carried_on(
    earlier: Draft, text: SourceText, scales: Mapping[str, KnownScale], file: str | None
) -> Draft:
    """What was decided of a document as it was, on the document as it is now."""
    return read_again(earlier, read_candidates(text, scales), document_of(text, file))


def is_of(draft: Draft, text: SourceText) -> bool:
    """Whether a document is still the one that a draft is of."""
    return draft.document.sha256 == text.sha256


def _kept(sha256: str) -> tuple[Path | None, Draft | None, str]:
    """The draft of a document with its place, or a place for one.

    A draft that cannot be used is left where it is, and a sentence says so.
    """
    first = place = place_of(sha256)
    sentence, number = "", 1
    while place is not None and first is not None and os.path.lexists(place):
        kept = load_draft(place)
        if isinstance(kept, Draft) and kept.document.sha256 == sha256:
            another = _numbered(first, number + 1)
            more = _ANOTHER.format(shown(str(another), 1000)) if os.path.lexists(another) else ""
            return place, kept, " ".join(filter(None, [sentence, more]))
        sentence = sentence or _unusable(kept, place)
        number += 1
        place = _numbered(first, number)
    return place, None, sentence


def _numbered(first: Path, number: int) -> Path:
    """Where the second draft of a document is, and so on."""
    return first.with_name(f"{first.name.removesuffix(DRAFT_ENDING)}-{number}{DRAFT_ENDING}")


def moved_to(draft: Draft, file: str | None) -> Draft:
    """The draft of a document that may have another name or place by now."""
    if file is None or draft.document.file == file:
        return draft
    changes = {"file": file, "name": Path(file).name or draft.document.name}
    document = Document.model_validate({**draft.document.model_dump(), **changes})
    return draft.model_copy(update={"document": document})


def _renamed(draft: Draft, file: str | None) -> str:
    """That the draft is that of a document of another name; nothing where it was only moved."""
    before = draft.document.name
    return same_document(before) if file is not None and Path(file).name != before else ""


def _unusable(kept: Draft | Problem, place: Path) -> str:
    why = kept.sentence if isinstance(kept, Problem) else "It is the draft of another document."
    where = shown(str(place), 1000)
    return f"There is a draft of this document that cannot be used. {why} It stays in {where}."


def _changed(name: str) -> str:
    return (
        f"“{shown(name)}” has changed since it was checked. Decisions can be taken over by place."
    )


def _of_file(file: str, but: str) -> Path | None:
    """The newest draft in the data folder that is of this file as it was before."""
    folder = own_folder()
    try:
        found = list(folder.glob(f"*{DRAFT_ENDING}")) if folder else []
        found.sort(key=lambda one: one.stat().st_mtime, reverse=True)
        kept = (one for one in found[:_MOST_DRAFTS] if not one.name.startswith(but))
        return next((one for one in kept if _names(one, file)), None)
    except OSError:
        return None


def _names(draft: Path, file: str) -> bool:
    """Whether a draft says that its document is this file, by the beginning of its text."""
    with draft.open("rb") as stream:
        head = stream.read(_HEAD).decode("utf-8", "replace")
    found = _FILE.search(head)
    return found is not None and found[1] == json.dumps(file, ensure_ascii=False)
