"""Help on using the program."""

from viewer.presentation.content import Heading
from viewer.presentation.help.pages import HelpPage, says

GROUP = "Using the program"

FINDING = HelpPage(
    "finding", GROUP, "Finding your way",
    (
        says(
            "Ctrl+F finds words and figures anywhere in the report, and shows them with the words "
            "around them. Ctrl+K needs only a few letters, of anything: an action, a section, a "
            "criterion, a finding, a metric. Initials will do, and so will a slip of the fingers.",
            "Alt+Left goes back to where you were, Alt+Right forward again. Ctrl+1 to Ctrl+6 "
            "choose a section. Ctrl+Shift+F narrows the list of the section in front.",
        ),
    ),
)  # fmt: skip

CHARTS = HelpPage(
    "charts", GROUP, "Charts and tables",
    (
        says(
            "The title of a chart says what it shows. Its figures can be walked with the arrow "
            "keys once it has the focus; each is shown in words, and read by a screen reader. F6 "
            "moves from the tabs to the list, the chart and the table with the same figures.",
            "A long series can be looked at closer: Ctrl and the mouse wheel, or plus and minus. "
            "“Copy chart” puts it on the clipboard as a drawing, a picture and words; “Save "
            "chart…” writes SVG or PNG. A table is sorted by a click on a heading, and Ctrl+C "
            "copies the rows that are chosen.",
        ),
    ),
)  # fmt: skip

PRINTING = HelpPage(
    "printing", GROUP, "Printing and exporting",
    (
        says(
            "Print shows the pages first. The briefing is always one A4 page: ratings, strengths, "
            "weaknesses and the figures that matter most. The summary is complete, and you choose "
            "its sections. Both read as well in black and white.",
            "Export writes the same as files: PDF, Word, web page, Markdown or plain text; its "
            "figures as Excel or CSV; and the data file itself. Tick as many as you like; what "
            "will be written, and where, is shown first, and nothing is replaced unasked.",
            "The PDF can be read by a screen reader, and it carries its data file: Inspection "
            "Viewer opens such a PDF like any other report.",
        ),
    ),
)  # fmt: skip

FILES = HelpPage(
    "files", GROUP, "Report files",
    (
        says(
            "A report is one file whose name ends in .inspection.json, or a PDF that this program "
            "made. Open one with Ctrl+O, or drop it onto the window.",
            "A file with mistakes is never half opened. The mistakes are listed, each with its "
            "line and what was probably meant, and the report that was open stays.",
        ),
        Heading("What the program keeps to itself"),
        says(
            "It does not use the network and sends nothing to anyone. It writes what you export, "
            "and its own settings.",
        ),
    ),
)  # fmt: skip

LOOKS = HelpPage(
    "looks", GROUP, "Text size and colours",
    (
        says(
            "Ctrl+Plus makes everything larger, Ctrl+Minus smaller, and Ctrl+0 as the system has "
            "it. The size is remembered.",
            "View › Colours has a light and a dark theme and two of high contrast. “As the system” "
            "follows what your system is set to, its wish for more contrast included.",
        ),
    ),
)  # fmt: skip

USING = (FINDING, CHARTS, PRINTING, FILES, LOOKS)
