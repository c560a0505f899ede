"""Fields, buttons and what names them."""
