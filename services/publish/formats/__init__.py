"""What consumers get to see of an article, one format a file, each pure."""
