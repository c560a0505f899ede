"""A web page saved as a whole (.mhtml): the page itself, without its pictures and styles."""

from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from viewer.store.documents.web_page import decoded


def page_within(data: bytes) -> str | None:
    """The text of the page that an archive was made of; None if there is none."""
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return decoded(_content(part), part.get_content_charset("") or "")
    return None


def _content(part: Message | EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""
