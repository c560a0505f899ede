"""What a screen reader is told, and where the focus goes."""
