"""What the window itself shows: header, menus, welcome and problems pages."""
