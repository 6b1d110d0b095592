"""Runs the named-entity component of a spaCy pipeline over passages of text."""
