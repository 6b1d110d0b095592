"""What Copydesk costs and carries, measured beside others. Run with `make bench`."""
