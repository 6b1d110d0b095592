"""What kind each line of a page is, by a small network over numbers of it and its neighbors."""
