"""A link leads where its words say, and only to a page of the web."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.wording.web_address import web_address


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org",
        "http://example.org/a/b.html?c=d&e=f#g",
        "https://example.org:8080/x_(y)",
        "HTTPS://EXAMPLE.ORG/%C3%A9",
    ],
)
def test_that_a_web_address_leads_to_itself(text: str) -> None:
    assert web_address(text) == text


def test_that_www_alone_is_enough() -> None:
    assert web_address("www.example.org/report") == "https://www.example.org/report"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "summary.pdf",
        "Harbour House, Mill Lane",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://localhost",
        "https://bank.example@evil.example/",
        "https://example.org/a b",
        'https://example.org/"onclick="x',
        "https://example.org/<b>",
        "https://ехample.org",
        "https://example.org/\u202e",
        "see https://example.org",
        "https://example.org\\@evil.example",
    ],
)
def test_that_nothing_else_is_a_link(text: str) -> None:
    assert web_address(text) == ""


@given(st.text(max_size=80))
def test_that_a_link_is_plain_ascii_without_a_quotation_mark(text: str) -> None:
    found = web_address(f"https://example.org/{text}")
    assert found.isascii()
    assert not set(found) & set("\"<> \\'`\n")
