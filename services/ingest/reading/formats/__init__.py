"""News formats read by their schemas: the fields are apart already, nothing is guessed."""
