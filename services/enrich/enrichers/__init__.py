"""The enrichers, one a file, each pure and none knowing another."""
