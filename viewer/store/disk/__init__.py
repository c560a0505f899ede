"""Files of the program's own, and what a disk says of a path."""
