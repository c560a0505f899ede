"""Help on using the program."""

from viewer.presentation.content.blocks import SectionHeading, prose
from viewer.presentation.help.pages import help_page
from viewer.presentation.tabs import TAB_IDS

GROUP = "Using the program"

FINDING = help_page(
    "finding", GROUP, "Finding information",
    prose(
        "Press Ctrl+F to find words and figures anywhere in the report. Press Ctrl+K for a "
        "quick search: type a few letters of an action, a section, a criterion, a finding or "
        "a metric. You can type initials, and small spelling mistakes do not matter.",
        "Press Alt+Left to go back, and Alt+Right to go forward. "
        f"Press Ctrl+1 to Ctrl+{len(TAB_IDS)} to choose a section. "
        "Press Ctrl+Shift+F to filter the list in a section.",
    ),
)  # fmt: skip

CHARTS = help_page(
    "charts", GROUP, "Charts and tables",
    prose(
        "The title of a chart says what the chart shows. Select the chart and use the arrow "
        "keys to go from figure to figure. Each figure is shown in words, and screen readers "
        "can read it. Press F6 to move from the tabs to the list, the chart and the table.",
        "To zoom in on a long series, hold Ctrl and turn the mouse wheel, or press plus or "
        "minus. “Copy chart” copies the chart as a picture and as text. “Save chart…” saves "
        "it as SVG or PNG. To sort a table, select a column heading. To copy rows, select "
        "them and press Ctrl+C.",
    ),
)  # fmt: skip

COMPARING = help_page(
    "comparing", GROUP, "Comparing two reports",
    prose(
        "Open both reports, then choose Report › Compare with another open report. In a folder, "
        "mark two reports with the space bar and press Ctrl+Shift+M, or open the Compare tab. "
        "Mark more than two, and the report in front is compared with them as a group. "
        "The earlier report of a body stands on the left. Ctrl+Shift+X swaps the two.",
        "In a folder, one report is pinned while Next and Previous go through the reports that "
        "the matrix shows. “Against a group” shows how many others have each level, and the "
        "place of the report among them: all others, those of the same region or type, those "
        "that are marked, or those that the matrix shows. A figure has its place, too, and the "
        "median of the others.",
        "Ratings of the same criterion are compared, and the change is given in levels. “Not "
        "like for like” means that one of them also covered something else. “Across "
        "frameworks” means that the two inspections went by different rules. Neither is "
        "counted as a rise or a fall.",
        "Press F3 to go to the next difference, and Shift+F3 to go to the one before. Press "
        "Enter to see it in its report, and Alt+Left to come back. Print and Export take "
        "what is shown.",
    ),
)  # fmt: skip

FOLDERS = help_page(
    "folders", GROUP, "A folder of reports",
    prose(
        "The Matrix tab has a row for each inspected body. Choose which rows you see with the "
        "buttons above it, or type words of a name. For several bodies, type their names or ids "
        "with semicolons between them, or paste a list with a name in each line: names without "
        "a report are told below. To see how things stood on an earlier day, type it under As at: "
        "1 May 2024, 2024-05-01, or only a year. Each body then has its latest inspection up to "
        "that day, in all tabs, and ages count to it.",
        "Changes shows who rose and who fell since the inspection before. To see it since a "
        "date, or between two dates, type them: 1 May 2024, 2024-05-01, or only a year. Then you "
        "also see how many had each level on both days.",
        "Search finds words in every report, and F3 goes to the next passage. Choose kinds of "
        "passages, criteria, ratings and years above the list.",
        "Print and Export take what is shown. Of the matrix you can also export a briefing of "
        "each report: choose it as the document, or choose Folder › Export a briefing of each "
        "report for a PDF each.",
    ),
)  # fmt: skip

PRINTING = help_page(
    "printing", GROUP, "Printing and exporting",
    prose(
        "Print shows you the pages before you print them. The briefing is always one A4 page: "
        "ratings, strengths, weaknesses and the most important figures. The summary is "
        "complete, and you can choose its sections. Both can be printed in black and white.",
        "Export saves the same documents as files: PDF, Word, web page, Markdown or plain "
        "text. It can also save the figures as Excel or CSV, and the report file itself. You "
        "can choose several formats. You see which files will be saved, and where, and you "
        "are asked before a file is replaced.",
        "Screen readers can read the PDF. It contains the report file, so you can open the "
        "PDF in Inspection Viewer like any other report.",
    ),
)  # fmt: skip

FILES = help_page(
    "files", GROUP, "Report files",
    prose(
        "A report is a file with a name that ends in .inspection.json, or a PDF made by this "
        "program. Other documents open as drafts to check. To open a file, press Ctrl+O, or "
        "drag it onto the window.",
        "If a file has mistakes, it is not opened. Each mistake is listed with its line and, "
        "if possible, a suggestion. Reports that are already open stay open.",
    ),
    SectionHeading("Tables"),
    prose(
        "A spreadsheet, a CSV or an XML file of inspections can become reports: choose "
        "File › Import table, or open the file. First check what each column is, and whether "
        "each row is a report, one rating of a report or one period of its figures. Then "
        "say what each value means that is not a level of the scale, such as “not seen”. Last "
        "you see what becomes of each row, and choose where to save the reports. Your choices "
        "are used again for the next table with the same headings.",
    ),
    SectionHeading("Privacy"),
    prose(
        "The program does not use the network and sends nothing to anyone. It saves the files "
        "you export, your drafts, its own settings, your choices for tables, a log of its errors, "
        "and the first screen of reports you have opened.",
    ),
)  # fmt: skip

CHECKING = help_page(
    "checking", GROUP, "Checking a document",
    prose(
        "Open any published report: a PDF, a saved web page, a Word or OpenDocument file, or a "
        "text. You can also drag it onto the window, or copy a page elsewhere and choose Edit "
        "› Paste a document. The program finds ratings, dates, figures and findings by rule and "
        "marks each in the document. It decides nothing: what you accept goes into the report.",
        "Press Enter to accept what is selected and go to the next one. Press E to correct it, X "
        "to set it aside, U to go to the next open one. Numbers choose a level or a name. Ctrl+Z "
        "takes decisions back, to the very first. Press ? for every key. The keys rest while you "
        "type. To add something that was not found, select its words in the document, with the "
        "mouse or with F6 and Shift and the arrow keys, and press A.",
        "Under the document, each page has its number and a mark where something on it is open. "
        "Press F9 for small pictures of the pages, with how much is open on each.",
        "Every decision is saved at once. When you open the document again, you go on where you "
        "stopped. Press V to see the report as it would be, and Ctrl+S to save it. What is still "
        "open is not in the report.",
    ),
)  # fmt: skip

LOOKS = help_page(
    "looks", GROUP, "Text size and colours",
    prose(
        "Press Ctrl+Plus to make everything larger, Ctrl+Minus to make it smaller, and Ctrl+0 "
        "for the usual size. The program remembers the size.",
        "Choose light, dark or high-contrast colours under View › Colours. “Use system "
        "colours” uses the colours and the contrast set on your computer.",
    ),
)  # fmt: skip

USING = (FINDING, CHARTS, FOLDERS, COMPARING, PRINTING, FILES, CHECKING, LOOKS)
