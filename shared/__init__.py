"""What all four services share, and nothing that only one of them needs.

From the top layer to the bottom; a file imports only from below itself:
broker, stage, commit | reaper, store, logs, settings | metrics, events, outcomes,
messages, article, jobs | submission, values, errors.
"""
