"""Signs in English text that a machine translated it."""
