"""Who said what: quotation marks, the words that report speech, and their speakers."""
