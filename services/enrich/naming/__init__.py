"""From what a model marked to names: where each begins and ends, and what it names."""
