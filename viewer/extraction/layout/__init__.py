"""From words and where they are printed to blocks in reading order: lines, tables, lists."""
