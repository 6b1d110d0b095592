"""How well copies are told from other articles, and what looking for them costs."""
