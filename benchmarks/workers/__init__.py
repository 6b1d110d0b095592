"""Workers of the project's own kind whose handlers do nothing."""
