"""Files in and out: reading reports, and what is remembered between runs. No Qt."""
