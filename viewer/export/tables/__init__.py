"""CSV and Excel."""
