"""The program in the menus of a desktop: what is written there, and taken away again."""
