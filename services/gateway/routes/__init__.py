"""The routes, one module for each thing a client can talk about."""
