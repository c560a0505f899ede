"""Many reports: whose inspections they are, in which order, and what changed between them."""
