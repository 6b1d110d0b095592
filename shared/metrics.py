"""Every metric there is: the only place where a metric's name is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

from shared.errors import PermanentError


class UnknownMetricError(PermanentError):
    """No metric of that name and kind is registered in `METRICS`."""


@dataclass(frozen=True, slots=True)
class Metric:
    """What a number means to those who read it."""

    name: str
    """As Prometheus shows it: counters end in `_total`, a unit stands before that."""
    kind: Literal["counter", "gauge", "histogram"]
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()
    """Upper bounds, for histograms."""


_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30)

METRICS: Final = (
    # read from the store at each scrape
    Metric("copydesk_store_up", "gauge", "Whether the store answered this scrape."),
    Metric("copydesk_store_fullness_ratio", "gauge", "Share of the store's memory in use."),
    Metric("copydesk_jobs_accepted_total", "counter", "Submissions made durable."),
    Metric(
        "copydesk_jobs_finished_total", "counter", "Endings of jobs, by how.", ("disposition",)
    ),
    Metric(
        "copydesk_jobs_rescued_total",
        "counter",
        "Jobs saved from a fault, by what would have lost or doubled them.",
        ("cause",),
    ),
    Metric("copydesk_jobs_in_flight", "gauge", "Accepted jobs that have not ended."),
    Metric("copydesk_jobs_running", "gauge", "Jobs that a worker holds."),
    Metric("copydesk_jobs_waiting", "gauge", "Jobs in backoff after an error."),
    Metric("copydesk_queue_jobs", "gauge", "Jobs in line, by queue.", ("queue",)),
    Metric(
        "copydesk_queue_age_seconds",
        "gauge",
        "How long the first job in line has waited, by queue.",
        ("queue",),
    ),
    Metric("copydesk_queue_messages", "gauge", "Wake-ups under way, by queue.", ("queue",)),
    # counted by the gateway
    Metric(
        "copydesk_http_requests_total",
        "counter",
        "Requests answered.",
        ("method", "route", "status"),
    ),
    Metric(
        "copydesk_http_request_seconds",
        "histogram",
        "From the head of a request to the end of its answer; event streams are left out.",
        ("route",),
        _SECONDS,
    ),
    Metric("copydesk_http_streams", "gauge", "Event streams and long polls that are open."),
    Metric(
        "copydesk_batch_lines_total", "counter", "Lines of batches, by receipt.", ("status",)
    ),
)

_BY_NAME: Final[Mapping[str, Metric]] = MappingProxyType({one.name: one for one in METRICS})


def find_metric(name: str, kind: str) -> Metric:
    """Return the registered metric.

    Raises:
        UnknownMetricError: there is none of that name and kind.
    """
    metric = _BY_NAME.get(name)
    if metric is None or metric.kind != kind:
        raise UnknownMetricError(f"no {kind} called {name} is registered")
    return metric


def make_counter(name: str, registry: CollectorRegistry) -> Counter:
    """Return a counter of this process."""
    metric = find_metric(name, "counter")
    return Counter(metric.name, metric.help, metric.labels, registry=registry)


def make_gauge(name: str, registry: CollectorRegistry) -> Gauge:
    """Return a gauge of this process."""
    metric = find_metric(name, "gauge")
    return Gauge(metric.name, metric.help, metric.labels, registry=registry)


def make_histogram(name: str, registry: CollectorRegistry) -> Histogram:
    """Return a histogram of this process."""
    metric = find_metric(name, "histogram")
    return Histogram(
        metric.name, metric.help, metric.labels, buckets=metric.buckets, registry=registry
    )


def counter_family(name: str, values: Mapping[tuple[str, ...], float]) -> CounterMetricFamily:
    """Return a counter that was read elsewhere; `values` by the values of its labels."""
    metric = find_metric(name, "counter")
    family = CounterMetricFamily(metric.name, metric.help, labels=metric.labels)
    for labels, value in values.items():
        family.add_metric(labels, value)
    return family


def gauge_family(name: str, values: Mapping[tuple[str, ...], float]) -> GaugeMetricFamily:
    """Return a gauge that was read elsewhere; `values` by the values of its labels."""
    metric = find_metric(name, "gauge")
    family = GaugeMetricFamily(metric.name, metric.help, labels=metric.labels)
    for labels, value in values.items():
        family.add_metric(labels, value)
    return family
