"""What is asked before the report of a draft is saved."""
