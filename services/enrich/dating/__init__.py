"""Dates in running prose, read by the grammar of a language."""
