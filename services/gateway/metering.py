"""What the gateway counts itself, and what it reads from the store at each scrape."""

from collections.abc import Iterable
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import Metric
from prometheus_client.registry import Collector

from shared import metrics
from shared.jobs import Disposition
from shared.store.records import Census


@dataclass(frozen=True, slots=True)
class Meters:
    """The gateway's own counters."""

    registry: CollectorRegistry
    requests: Counter
    latency: Histogram
    streams: Gauge
    batch_lines: Counter


def make_meters() -> Meters:
    """Return counters at zero, in a registry of their own."""
    registry = CollectorRegistry()
    return Meters(
        registry=registry,
        requests=metrics.make_counter("copydesk_http_requests_total", registry),
        latency=metrics.make_histogram("copydesk_http_request_seconds", registry),
        streams=metrics.make_gauge("copydesk_http_streams", registry),
        batch_lines=metrics.make_counter("copydesk_batch_lines_total", registry),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot(Collector):
    """The store's counters at one moment, as Prometheus reads them."""

    census: Census | None
    """None if the store did not answer."""
    fullness: float
    now_ms: int

    def collect(self) -> Iterable[Metric]:
        """Yield every metric that is read from the store."""
        yield metrics.gauge_family("copydesk_store_up", {(): float(self.census is not None)})
        if self.census is None:
            return
        census = self.census
        counts = census.counts
        yield metrics.gauge_family("copydesk_store_fullness_ratio", {(): self.fullness})
        yield metrics.counter_family(
            "copydesk_jobs_accepted_total", {(): counts.get("accepted", 0)}
        )
        yield metrics.counter_family(
            "copydesk_jobs_finished_total",
            {(one,): counts.get(one, 0) + census.reopened.get(one, 0) for one in Disposition},
        )
        yield metrics.counter_family(
            "copydesk_jobs_rescued_total",
            {
                (name.removeprefix("rescued:"),): count
                for name, count in counts.items()
                if name.startswith("rescued:")
            },
        )
        yield metrics.gauge_family("copydesk_jobs_in_flight", {(): census.in_flight})
        yield metrics.gauge_family("copydesk_jobs_running", {(): census.running})
        yield metrics.gauge_family("copydesk_jobs_waiting", {(): census.waiting})
        yield metrics.gauge_family(
            "copydesk_queue_jobs", {(one.queue,): one.jobs for one in census.queues}
        )
        yield metrics.gauge_family(
            "copydesk_queue_age_seconds",
            {
                (one.queue,): max(0, self.now_ms - (one.oldest_ms or self.now_ms)) / 1000
                for one in census.queues
            },
        )
        yield metrics.gauge_family(
            "copydesk_queue_messages", {(one.queue,): one.messages for one in census.queues}
        )


def render(meters: Meters, snapshot: Snapshot) -> bytes:
    """Return all of it in Prometheus' text format."""
    passing = CollectorRegistry()
    passing.register(snapshot)
    return generate_latest(meters.registry) + generate_latest(passing)
