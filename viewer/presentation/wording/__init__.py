"""Words for figures, ratings, verdicts and sources."""
