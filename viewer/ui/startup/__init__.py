"""What makes a start quick; nothing else in the program knows of it."""
