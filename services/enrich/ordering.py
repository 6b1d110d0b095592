"""In which order enrichers read: each after those whose fields it reads."""

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter

from services.enrich.enricher import Enricher
from shared.errors import PermanentError


class CircularNeedsError(PermanentError):
    """Enrichers wait for one another."""


class FieldTakenError(PermanentError):
    """Two enrichers fill the same field."""


def in_order(enrichers: Sequence[Enricher]) -> list[Enricher]:
    """Return the enrichers in an order that fills what each reads before it reads.

    Where that leaves a choice, they stay as they were.

    Raises:
        CircularNeedsError: there is no such order.
        FieldTakenError: two of them fill one field.
    """
    by_field: dict[str, Enricher] = {}
    for one in enrichers:
        if one.field in by_field:
            raise FieldTakenError(
                f"{by_field[one.field].name} and {one.name} both fill {one.field}: "
                "switch one of them off with COPYDESK_ENRICHERS_OFF"
            )
        by_field[one.field] = one
    reads = {
        one.field: [
            field
            for field in by_field
            if field != one.field and field in {*one.needs, *one.uses}
        ]
        for one in enrichers
    }
    try:
        fields = list(_stably(reads))
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        raise CircularNeedsError(f"these fields wait for one another: {circle}") from error
    return [by_field[field] for field in fields]


def _stably(reads: dict[str, list[str]]) -> list[str]:
    """Return the fields sorted, of those that are ready always the earliest."""
    sorter = TopologicalSorter(reads)
    sorter.prepare()
    position = {field: number for number, field in enumerate(reads)}
    ready: list[str] = []
    found: list[str] = []
    while sorter.is_active():
        ready = sorted([*ready, *sorter.get_ready()], key=lambda field: position[field])
        first = ready.pop(0)
        found.append(first)
        sorter.done(first)
    return found
