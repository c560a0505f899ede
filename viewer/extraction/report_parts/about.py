"""What a report says of itself, from the accepted facts."""

import re
from typing import Any

from viewer.domain.report import UNKNOWN
from viewer.extraction.candidates import FactCandidate
from viewer.extraction.draft import Document
from viewer.extraction.ids import short_id
from viewer.extraction.report_parts.facts import FactsByRole, is_tag, one, words
from viewer.extraction.report_parts.written_dates import partial, runs_backwards, stretch

_ID = re.compile(
    r"\s*(?P<scheme>[^\W\d_]+(?:[ .][^\W\d_]+)*)[\s:.–-]*(?P<value>\w*\d.*)", re.DOTALL
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SCHEME = "id"


def about(facts: FactsByRole, document: Document, report_id: str | None) -> dict[str, Any]:
    """Which report this is; only what is known, but for what no report can be without."""
    body = words(facts, "body") or UNKNOWN
    published, due = _date(facts, "published"), _date(facts, "next_due")
    framework = words(facts, "framework")
    language = words(facts, "language")
    made = {
        "id": report_id or _report_id(facts, document),
        "title": words(facts, "title") or document.name,
        "inspectorate": words(facts, "inspectorate") or UNKNOWN,
        "subject": {"name": body} | _ids(facts),
        "published": published,
        "inspected": _inspected(one(facts, "inspected")),
        "framework": framework and {"id": short_id(framework, "framework"), "label": framework},
        "kind": words(facts, "kind"),
        "language": language if language and is_tag(language) else None,
        "next_due": None if is_due_before_published(facts) else due,
        "programme": words(facts, "programme"),
        "revisions": _revisions(facts),
    }
    return {key: value for key, value in made.items() if value}


def is_due_before_published(facts: FactsByRole) -> bool:
    """Whether the next inspection would be due before this report was published."""
    published, due = one(facts, "published"), one(facts, "next_due")
    first = published and (published.start or published.end)
    last = due and (due.end or due.start)
    return bool(first and last and last < first)


def body_id(fact: FactCandidate) -> dict[str, str]:
    """An id of the body: the register that its words name, and the id in it."""
    parted = _ID.fullmatch(fact.value)
    if parted is None:
        return {"scheme": _SCHEME, "value": fact.value.strip()}
    return {"scheme": short_id(parted["scheme"], _SCHEME), "value": parted["value"].strip()}


def _ids(facts: FactsByRole) -> dict[str, Any]:
    found = {(body["scheme"], body["value"]): body for body in map(body_id, facts.get("id", ()))}
    return {"ids": list(found.values())} if found else {}


def _report_id(facts: FactsByRole, document: Document) -> str:
    """The body with the year; the document's name where neither is known."""
    dated = _date(facts, "published") or _ended(one(facts, "inspected")) or ""
    body = words(facts, "body")
    name = f"{body} {dated[:4]}" if body else document.name.rpartition(".")[0] or document.name
    return short_id(name, "report")


def _ended(fact: FactCandidate | None) -> str | None:
    """When the inspection ended, or a year in its words where nothing more is known."""
    if fact is None:
        return None
    year = _YEAR.search(fact.value)
    day = fact.end or fact.start
    return day.isoformat() if day else year and year[0]


def _date(facts: FactsByRole, role: Any) -> str | None:
    fact = one(facts, role)
    return partial(fact.start, fact.end) if fact and not runs_backwards(fact) else None


def _revisions(facts: FactsByRole) -> list[dict[str, str]]:
    """The days on which the report was changed since, each once; what is no day is left out."""
    days = {fact.start for fact in facts.get("revised", ()) if fact.start == fact.end}
    return [{"date": day.isoformat()} for day in sorted(filter(None, days))]


def _inspected(fact: FactCandidate | None) -> dict[str, Any] | None:
    if fact is None:
        return None
    made: dict[str, Any] = {"wording": fact.value}
    if not runs_backwards(fact):
        dates = zip(("start", "end"), stretch(fact), strict=True)
        made |= {key: day for key, day in dates if day}
    return made
