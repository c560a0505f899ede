"""What a collection tells of time: moments, spells, and how long bodies waited."""
