"""Which words of a file are the address of a page: those that a reader may follow."""

import re

_HOST = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
_REST = r"""(?::\d{1,5})?(?:[/?#][!#-&(-;=?-Z\[\]_a-z~]*)?"""
_ADDRESS = re.compile(rf"(https?://)?({_HOST}{_REST})", re.IGNORECASE)


def web_address(text: str) -> str:
    """The address as a link leads to it; empty for whatever is no web address as a whole.

    Nothing is guessed but the scheme of what begins with www. Names before an @ hide where an
    address leads, and what is not plain ASCII may look like something else: neither is a link.
    """
    found = _ADDRESS.fullmatch(text)
    if found is None or not (found[1] or text.lower().startswith("www.")):
        return ""
    return text if found[1] else f"https://{text}"
