"""Tells places from their namesakes: what stands around a name, and how it is weighed."""
