"""Ingest: a raw submission becomes a clean article, or is spiked with a reason."""
