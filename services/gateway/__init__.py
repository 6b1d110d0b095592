"""HTTP in: submissions are checked, made durable and queued; the desk can be asked."""
