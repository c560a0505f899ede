"""What a person fills in on the checking page: corrections, and candidates of their own."""
