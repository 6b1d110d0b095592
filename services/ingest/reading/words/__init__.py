"""What the press writes around its articles, in the languages that the desk reads."""
