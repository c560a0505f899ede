"""Parts of what a collection tells of time."""
