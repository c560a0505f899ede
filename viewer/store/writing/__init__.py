"""Report files out: the one style that they are written in, and files written anew in it."""
