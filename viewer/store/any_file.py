"""Whatever a path leads to: a report, the draft of one, or a document that becomes a draft."""

from hashlib import sha256
from pathlib import Path

from viewer.extraction.draft import FORMAT, Draft
from viewer.extraction.source_text import SourceText
from viewer.store.collection.collected import AnyAnswer
from viewer.store.disk.path_status import look_at
from viewer.store.documents.document_reader import read_bytes, read_pasted
from viewer.store.documents.formats import document_kind
from viewer.store.drafts.draft_file import is_draft_name, load_draft
from viewer.store.drafts.names_beside import names_beside
from viewer.store.drafts.resuming import carried_on, is_of, resume
from viewer.store.problem import Answer, Drafted, Problem, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading import answer as answers
from viewer.store.reading.answer import now, plain_path, real_file
from viewer.store.reading.file_bytes import is_pdf, loaded
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.pdf_attachment import NONE_INSIDE, UNREADABLE, report_inside

_BEGINNING = 2_000
_TEXT_NAMES = frozenset({".txt", ".text", ".md"})
_DOCUMENTS = frozenset({"html", "mhtml", "word", "odt"})
_CHANGED = "The document has changed since this draft was made of it: open it to read it again."


def answer_to_any(file: Path, progress: ReadProgress | None = None) -> AnyAnswer:
    """Read a file by what it is. May take as long as a disk or a network takes."""
    file = plain_path(file)
    beginning = _beginning(file)
    if is_draft_name(file) or (beginning.startswith(b"{") and FORMAT.encode() in beginning):
        return _answer(file, _draft_in(file, progress))
    data = _document(file, beginning)
    if data is not None:
        return _answer(
            file, _drafted(read_bytes(data, file.name, progress=progress), file, str(file))
        )
    return answers.answer_to(file, progress)


def holds_document(file: Path) -> bool:
    """Whether a file is a document that a draft could be made of."""
    return _document(file, _beginning(file)) is not None


def answer_to_pasted(
    html: str, text: str, name: Path, progress: ReadProgress | None = None
) -> AnyAnswer:
    """Read what was copied elsewhere."""
    return _answer(name, _drafted(read_pasted(html, text, progress), name, None))


def _answer(file: Path, result: Drafted | Refused) -> AnyAnswer:
    return Answer(result, real_file(file), now())


def _beginning(file: Path) -> bytes:
    """The first bytes of a file, if it has any that can be read at once."""
    try:
        if look_at(file).kind != "file":
            return b""
        with file.open("rb") as stream:
            return stream.read(_BEGINNING).lstrip()
    except (OSError, ValueError):
        return b""


def _is_document(file: Path, beginning: bytes) -> bool:
    """Whether it is to be read as a document: broken JSON is a report that has problems."""
    if not beginning or beginning.startswith((b"{", b"[")):
        return False
    kind = document_kind(beginning)
    if kind == "text":
        return file.suffix.lower() in _TEXT_NAMES
    return is_pdf(beginning) or beginning.startswith(b"PK\x03\x04") or kind in _DOCUMENTS


def _document(file: Path, beginning: bytes) -> bytes | None:
    """The bytes of a document; None of anything else, also of a PDF that carries a report."""
    if not _is_document(file, beginning):
        return None
    data = loaded(file)
    return data if isinstance(data, bytes) and not (is_pdf(data) and _holds_report(data)) else None


def _holds_report(data: bytes) -> bool:
    """Whether a PDF carries a report, or is so damaged that only its own problem can be told."""
    inside = report_inside(data)
    return isinstance(inside, bytes) or inside.sentence not in {NONE_INSIDE, UNREADABLE}


def _drafted(text: SourceText | Problem, file: Path, path: str | None) -> Drafted | Refused:
    if isinstance(text, Problem):
        return Refused(file, (text,))
    scales = known_scales()
    found = resume(text, scales, path)
    carried = carried_on(found.earlier, text, scales, path) if found.earlier else None
    names = names_beside(file) if path else ()
    place = found.place or Path()
    return Drafted(place, found.draft, text, scales, found.sentence, carried, names)


def _draft_in(file: Path, progress: ReadProgress | None) -> Drafted | Refused:
    draft = load_draft(file)
    if isinstance(draft, Problem):
        return Refused(file, (draft,))
    text, notice = _text_of(draft, progress)
    names = names_beside(Path(draft.document.file)) if draft.document.file else ()
    return Drafted(file, draft, text, known_scales(), notice, names=names)


def _text_of(draft: Draft, progress: ReadProgress | None) -> tuple[SourceText | None, str]:
    """The document of a draft, to look at; and what is to be said where it is not there."""
    if draft.document.file is None:
        return None, ""
    path = Path(draft.document.file)
    data = loaded(path)
    if isinstance(data, Problem):
        return None, ""  # whoever follows the document says so, for as long as it is so
    if sha256(data).hexdigest() != draft.document.sha256:
        return None, _CHANGED
    text = read_bytes(data, path.name, progress=progress)
    return (text, "") if isinstance(text, SourceText) and is_of(draft, text) else (None, "")
