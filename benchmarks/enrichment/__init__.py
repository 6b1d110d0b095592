"""What enrich finds, measured against ground truth and beside what others find."""
