"""The Celery app that all services share, and why each setting is what it is."""

from celery import Celery

from shared.settings import Settings
from shared.store.keys import PREFIX

TASK_PREFIX = "copydesk."
"""A stage's task is this and the stage's name."""


def make_celery(settings: Settings, *, name: str) -> Celery:
    """Return an app without tasks: JSON only, late acks, nothing but messages."""
    app = Celery("copydesk", broker=str(settings.redis_url), set_as_current=False)
    app.conf.update(
        broker_transport_options={
            "global_keyprefix": PREFIX,
            "body_encoding": "utf-8",  # JSON in JSON: no base64 around it
            "priority_steps": [0],  # one list a queue; priorities are queues of their own
            # What a worker has taken it notes in memory only: see ADR 10.
            "ack_emulation": False,
            # The default is to wait for ever on a half-open connection.
            "socket_timeout": 5,
            "socket_connect_timeout": 3,
            "socket_keepalive": True,
            "health_check_interval": 5,
            "max_connections": 20,
            "client_name": f"copydesk-{name}",
            "queue_order_strategy": "round_robin",
        },
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_channel_error_retry=False,  # a fresh process has a fresh prefetch count
        task_serializer="json",
        accept_content=["json"],
        task_ignore_result=True,
        task_store_errors_even_if_ignored=False,
        task_acks_late=True,  # a child that works holds its prefetch slot
        task_acks_on_failure=True,
        task_acks_on_timeout=True,
        task_reject_on_worker_lost=False,  # the lease says when a dead worker's jobs are free
        worker_prefetch_multiplier=settings.prefetch,
        worker_cancel_long_running_tasks_on_connection_loss=False,  # its commit may still land
        worker_enable_remote_control=False,
        worker_send_task_events=False,
        worker_eta_task_limit=100,
        worker_max_tasks_per_child=2_000,
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
        task_time_limit=settings.time_limit_max.total_seconds(),
        task_create_missing_queues=False,
        task_default_queue="ingest",
    )
    return app
