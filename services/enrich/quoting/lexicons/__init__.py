"""The words with which each language reports speech, written down by hand."""
