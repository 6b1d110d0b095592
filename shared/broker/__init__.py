"""Celery and kombu, in this folder alone: app, envelope, worker, upkeep, board."""
