"""What leaves the program: one document as data, in two forms, written by many writers."""
