"""Charts as data: what a metric's picture shows, decided before anything is drawn."""
