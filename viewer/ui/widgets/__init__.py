"""Controls that any page may use."""
