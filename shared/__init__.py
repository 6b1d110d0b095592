"""What all four services share, and nothing that only one of them needs.

From the top layer to the bottom; a file imports only from below itself:
broker, stage, store, settings | logs | metrics, events, messages, outcomes,
jobs, submission | article, values, errors.
"""
