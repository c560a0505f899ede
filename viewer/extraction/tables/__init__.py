"""Tables of ratings: what each column and each value means, and a report for each row."""
