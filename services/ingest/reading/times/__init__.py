"""Times as a page prints them, in the languages that the desk reads, and what they tell."""
