"""Tables in: spreadsheets and texts of rows and columns, read as values; mappings, remembered."""
