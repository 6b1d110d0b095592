"""Fetches pages: safely, politely, within bounds, and with a note of how and on whose leave."""
