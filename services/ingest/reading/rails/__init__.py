"""Rails: the lines that point to other articles, read as leads."""
