"""What a desk on one machine consists of, and what each part is told."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from deploy.local.children import Recipe
from deploy.local.folder import Ports, open_log
from deploy.local.valkey import choose_memory_mib, find_server, write_config
from shared.jobs import StageName

STORE: Final = "valkey"
GATEWAY: Final = "gateway"
FEEDS: Final = "feeds"
WORKERS: Final = (*(str(stage) for stage in StageName), FEEDS)
"""Whatever touches a heartbeat file: one for each stage, and the poller of feeds."""

_ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a desk is to be run."""

    folder: Path
    """Where data, ports and logs are kept from one run to the next."""
    gateway_port: int | None = None
    """None for the one remembered, else any that is free."""
    store_port: int | None = None
    preferred_port: int = 0
    """The gateway's, if none is asked for or remembered and this one is free."""
    processes: int | None = None
    """Children of each worker; None for one a core."""
    store_memory_mib: int | None = None
    """What Valkey may use; None for a quarter of the machine's memory."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Further variables for every service; they win over all others."""
    is_verbose: bool = False
    """Show what the services say in place of writing it to `logs/`."""


def make_recipes(plan: Plan, ports: Ports) -> tuple[Recipe, ...]:
    """Return what to start, the store first; its configuration is written."""
    memory_mib = plan.store_memory_mib or choose_memory_mib()
    environment = _environment(plan, ports, memory_mib=memory_mib)
    config = write_config(plan.folder / "valkey", port=ports.store, memory_mib=memory_mib)
    services = [(GATEWAY, "services.gateway.main")]
    services += [(name, _worker_module(name)) for name in WORKERS]
    return (
        Recipe(
            name=STORE,
            command=(str(find_server()), str(config.resolve())),
            environment=environment,
            log=_log(plan, STORE),
        ),
        *(
            Recipe(
                name=name,
                # -P: a folder that happens to be called `services` must not get in.
                command=(sys.executable, "-P", "-m", module),
                environment=environment
                | {"COPYDESK_HEARTBEAT_FILE": str(heartbeat_file(plan.folder, name))},
                log=_log(plan, name),
            )
            for name, module in services
        ),
    )


def heartbeat_file(folder: Path, name: str) -> Path:
    """Return the file that a worker touches while it is well."""
    return folder.resolve() / f"{name}.heartbeat"


def _worker_module(name: str) -> str:
    """Return what runs a worker; two are parts of ingest, in processes of their own."""
    if name == StageName.FETCH:
        return "services.ingest.fetching.worker"
    if name == FEEDS:
        return "services.ingest.feeds.worker"
    return f"services.{name}.worker"


def _log(plan: Plan, name: str) -> Path | None:
    return None if plan.is_verbose else open_log(plan.folder, name)


def _environment(plan: Plan, ports: Ports, *, memory_mib: int) -> dict[str, str]:
    # Events that are kept must leave room for articles.
    usual = {"COPYDESK_KEEP_EVENTS_BYTES": str(min(1024, memory_mib // 4) * 1024**2)}
    told = {
        "COPYDESK_REDIS_URL": ports.store_url,
        "COPYDESK_HOST": "127.0.0.1",
        "COPYDESK_PORT": str(ports.gateway),
        "PYTHONPATH": os.pathsep.join(
            [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        ),
        "PYTHONUNBUFFERED": "1",
        # Processes are the parallelism here; threads beneath them only get in their way.
        **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    }
    if plan.processes is not None:
        told["COPYDESK_PROCESSES"] = str(plan.processes)
    return {**usual, **os.environ, **told, **plan.environment}
