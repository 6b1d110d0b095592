"""One list of metrics, and no way around it."""

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from shared.metrics import (
    METRICS,
    Metric,
    UnknownMetricError,
    counter_family,
    gauge_family,
    make_counter,
    make_gauge,
    make_histogram,
)


@pytest.mark.parametrize("name", ["copydesk_typo_total", "copydesk_http_streams"])
def test_a_counter_that_is_not_registered_as_one_cannot_be_made(name: str) -> None:
    """A name that is not on the list has no help, no dashboard and no alert."""
    registry = CollectorRegistry()

    with pytest.raises(UnknownMetricError, match=f"no counter called {name} is registered"):
        make_counter(name, registry)


def test_a_reading_that_is_not_registered_cannot_be_shown() -> None:
    """The same holds for what is read from the store."""
    with pytest.raises(UnknownMetricError):
        gauge_family("copydesk_typo", {(): 1.0})


def test_no_name_stands_twice() -> None:
    """The later one would hide the earlier."""
    names = [metric.name for metric in METRICS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_every_name_follows_the_rules(metric: Metric) -> None:
    """Source: Prometheus, "Metric and label naming"."""
    assert metric.name.startswith("copydesk_")
    assert metric.name.endswith("_total") == (metric.kind == "counter")
    assert bool(metric.buckets) == (metric.kind == "histogram")
    assert metric.help.endswith(".")


def test_counters_of_a_process_are_shown_under_their_names() -> None:
    """As Prometheus will scrape them."""
    registry = CollectorRegistry()

    make_counter("copydesk_batch_lines_total", registry).labels("busy").inc(2)
    make_gauge("copydesk_http_streams", registry).set(3)
    make_histogram("copydesk_http_request_seconds", registry).labels("/x").observe(0.002)

    text = generate_latest(registry).decode()
    assert 'copydesk_batch_lines_total{status="busy"} 2.0' in text
    assert "copydesk_http_streams 3.0" in text
    assert 'copydesk_http_request_seconds_bucket{le="0.0025",route="/x"} 1.0' in text


def test_readings_carry_their_labels() -> None:
    """In the order in which they are registered."""
    family = counter_family("copydesk_jobs_finished_total", {("spiked",): 4})

    assert [(one.labels, one.value) for one in family.samples] == [
        ({"disposition": "spiked"}, 4)
    ]
