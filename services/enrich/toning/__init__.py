"""How the news is, by its words."""
