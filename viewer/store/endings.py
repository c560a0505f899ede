"""File name endings by which the program knows what it writes itself, each told once."""

REPORT_ENDING = ".inspection.json"
REPORTS_ENDING = ".inspections.jsonl"  # a report in each line
DRAFT_ENDING = ".draft.json"
