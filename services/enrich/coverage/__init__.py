"""Earlier coverage that running prose points to."""
