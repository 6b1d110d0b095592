"""Celery and kombu, in this folder alone: transport, envelope, app, worker."""
