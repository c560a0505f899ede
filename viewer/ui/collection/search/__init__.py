"""The search tab: words looked for in every passage of every report."""
