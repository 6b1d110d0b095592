"""The blocks of an HTML page, and which of them are the article."""
