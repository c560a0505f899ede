"""Two reports side by side on the screen: a frozen value in, requests out."""
