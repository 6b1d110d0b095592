"""The four services, in the order an article passes through them.

gateway -> ingest -> enrich -> publish
"""
