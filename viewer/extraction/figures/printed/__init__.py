"""A number as a sentence prints it, and the words that say how exact it is."""
