"""What a number is that is no figure, by its words or by where it stands."""
