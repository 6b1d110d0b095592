"""Article out: one event in the stream for every article, exactly once."""
