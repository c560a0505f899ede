"""What an inspection is: frozen models and exact arithmetic. No input or output, no Qt."""
