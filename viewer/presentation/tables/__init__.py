"""What is shown of a table that becomes reports."""
