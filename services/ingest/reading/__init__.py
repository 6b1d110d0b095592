"""The pure parts of ingest: text in, typed findings with their evidence out."""
