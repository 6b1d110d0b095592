"""enrich: articles in, the same articles with annotations out."""
