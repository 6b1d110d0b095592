"""Where jobs, articles and events are kept: Redis, and a twin of it in memory.

keys, codec and calls are pure; runners and the two stores do the talking.
"""
