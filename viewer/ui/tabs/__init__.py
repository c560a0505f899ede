"""The tabs as widgets, one module each. Tabs never import each other."""
