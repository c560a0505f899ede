"""The parts of a report that is made from what was accepted of a draft, ready to be JSON."""
