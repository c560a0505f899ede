"""The main window and what belongs to it: menus, header, tab bar, find, palette, notices."""
