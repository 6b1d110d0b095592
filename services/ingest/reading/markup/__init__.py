"""What the markup of an HTML page says of its article: metadata and the rail."""
