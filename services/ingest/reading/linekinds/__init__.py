"""What kind each line of a page is, by small networks over numbers of it and its neighbors."""
