"""Feeds: what is new in them becomes submissions, each entry once."""
