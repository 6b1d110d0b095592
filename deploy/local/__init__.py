"""The `copydesk` command and its supervisor: the one place where all services meet."""
