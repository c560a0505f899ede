"""A mapping for a table that nobody has said anything of: what each column and each row may be."""
