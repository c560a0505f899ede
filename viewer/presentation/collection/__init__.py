"""What the page of a collection shows, as frozen values."""
