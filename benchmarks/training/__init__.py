"""Training of the models that ship: `python -m benchmarks.training lines --data PATH`."""
