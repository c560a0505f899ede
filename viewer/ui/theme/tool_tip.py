"""Words for a tool tip, which guesses whether it holds markup: so it is told."""


def tool_tip(text: str) -> str:
    """The text as markup that shows it as it is; nothing for none."""
    # Not by the module html, whose table of names takes 2 ms of a start.
    plain = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<p>{plain}</p>" if text else ""
