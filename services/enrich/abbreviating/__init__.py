"""Short forms and the phrases they stand for."""
