"""A draft that is open: what is in hand, which page is shown, and what became of saving it."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viewer.characters import shown
from viewer.store.session.open_report import OpenReport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.domain.criteria import KnownScale
    from viewer.extraction.draft import Decision, Draft
    from viewer.extraction.source_text import SourceText
    from viewer.store.problem import Drafted, Refused

MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """One open draft; `at` names the candidate or group in hand, `trail` those before it.

    `file` is where the draft is kept, `text` the document as it was read; `page` is in sight.
    `saved` tells that what is shown lies on the disk, `not_saved` why it does not. `shown` is the
    report that it would be, while that is looked at. `said` tells what was decided last,
    `notice` what is to be known of the whole; `carried` holds the decisions of an earlier draft,
    `names` those of metrics in reports that lie beside the document. `document_is` tells whether
    the document is still what was read.
    """

    id: int
    draft: "Draft" = field(compare=False)
    file: Path
    text: "SourceText | None" = field(default=None, compare=False)
    scales: "Mapping[str, KnownScale]" = field(default_factory=dict, compare=False)
    at: str = ""
    page: int = 1
    trail: tuple[str, ...] = ()
    saved: bool = True
    not_saved: str = ""
    shown: OpenReport | None = None
    refused: "Refused | None" = None
    notice: str = ""
    version: int = 0
    said: str = ""
    carried: "Draft | None" = field(default=None, compare=False)
    names: tuple[str, ...] = field(default=(), compare=False)
    document_is: Literal["same", "changed", "gone"] = "same"

    @property
    def opened_from(self) -> Path:
        """What to open to see it again: the document, or the draft's own file."""
        return self.document or self.file

    @property
    def document(self) -> Path | None:
        """The document's file; none where it was pasted."""
        return Path(self.draft.document.file) if self.draft.document.file else None


def same_document(name: str) -> str:
    """That what was opened under another name is the document of this draft."""
    return f"This is the same document as “{shown(name)}”, whose draft is shown."


def seated(
    drafts: tuple[OpenDraft, ...], ticket: int, result: "Drafted"
) -> tuple[tuple[OpenDraft, ...], OpenDraft]:
    """The open drafts, and the one that a result is: open already with all decisions, or new."""
    known = next((one for one in drafts if _is_same(one, result)), None)
    if known is None:
        new = OpenDraft(
            ticket, result.draft, result.file, result.text, result.scales,
            saved=result.file != Path(), notice=result.notice, carried=result.carried,
            names=result.names,
        )  # fmt: skip
        return (*drafts, new), new
    name = known.draft.document.name
    if result.draft.document.name == name:
        return drafts, known
    told = replace(known, notice=same_document(name))
    return tuple(told if one.id == told.id else one for one in drafts), told


def _is_same(one: OpenDraft, result: "Drafted") -> bool:
    """Whether it is the same draft; one that is kept nowhere is known by its document."""
    sha256 = one.draft.document.sha256
    return one.file == result.file and sha256 == result.draft.document.sha256


def chose(one: OpenDraft, at: str, page: int | None = None) -> OpenDraft:
    """The open draft with another candidate in hand, and a page of it in sight."""
    trail = one.trail
    if one.at and at != one.at:
        trail = (*trail, one.at)[-MOST_STEPS:]
    return replace(one, at=at, page=page or one.page, trail=trail)


def stepped_back(one: OpenDraft) -> OpenDraft:
    """The open draft with what was in hand before."""
    return replace(one, at=one.trail[-1], trail=one.trail[:-1]) if one.trail else one


def turned(one: OpenDraft, page: int) -> OpenDraft:
    """The open draft with another page in sight."""
    return replace(one, page=min(max(page, 1), max(one.draft.document.pages, 1)))


def decided(one: OpenDraft, decision: "Decision", at: str) -> OpenDraft:
    """The open draft after a decision, with what is next in hand."""
    from viewer.extraction.decisions import decided as with_decision  # noqa: PLC0415 - not needed for a start

    return chose(changed(one, with_decision(one.draft, decision)), at)


def undid(one: OpenDraft, at: str) -> OpenDraft:
    """The open draft without the last decision, where that was made."""
    from viewer.extraction.decisions import undone  # noqa: PLC0415 - not needed for a start

    return chose(changed(one, undone(one.draft)), at or one.at)


def redid(one: OpenDraft, at: str) -> OpenDraft:
    """The open draft with the decision that was undone last."""
    from viewer.extraction.decisions import redone  # noqa: PLC0415 - not needed for a start

    return chose(changed(one, redone(one.draft)), at or one.at)


def changed(one: OpenDraft, draft: "Draft") -> OpenDraft:
    """The open draft with another draft in it, which is still to be saved."""
    if draft is one.draft:
        return one
    return replace(one, draft=draft, saved=False, version=one.version + 1)


def took_over(one: OpenDraft) -> OpenDraft:
    """The open draft with what was decided of the document before it changed."""
    if one.carried is None:
        return one
    return replace(changed(one, one.carried), carried=None, notice="", trail=())


def told(one: OpenDraft, version: int, failure: str) -> OpenDraft:
    """The open draft after a version of it was saved, or was not because of a failure."""
    return replace(one, saved=not failure and version == one.version, not_saved=failure)


def found_again(one: OpenDraft, draft: "Draft", text: "SourceText") -> OpenDraft:
    """The open draft, of whose document it is known again where it is and what it says."""
    notice = one.notice if one.carried is not None else ""  # what another file was said not to be
    return replace(changed(one, draft), text=text, document_is="same", notice=notice)


def kept_in(one: OpenDraft, file: Path, notice: str = "") -> OpenDraft:
    """The open draft as one that is kept in this file."""
    return replace(one, file=file, notice=notice or one.notice)


def wanted_in(one: OpenDraft, file: Path) -> OpenDraft:
    """The open draft as one to be kept in another file, where it is still to be saved."""
    return replace(one, file=file, saved=False, not_saved="", version=one.version + 1)
