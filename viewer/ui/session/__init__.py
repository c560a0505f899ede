"""What lives as long as the program: the hub, workers, file watching, the single instance."""
