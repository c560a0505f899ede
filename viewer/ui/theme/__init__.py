"""How things look: palette, text layout, icons, fonts."""
