"""What the Compare tab of a collection shows: two of its reports, or one against a group."""
