"""What is open and how it is looked at: state, reports, history."""
