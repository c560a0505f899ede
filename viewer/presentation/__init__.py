"""From state to frozen content: every word, mark and order is decided here. No Qt."""
