"""A report file in: its bytes, its version, its models."""
