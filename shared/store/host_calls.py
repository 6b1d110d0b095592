"""The Python door to the script of turns at hosts; see `calls` for the rest."""

from collections.abc import Sequence
from datetime import timedelta

from shared.store.call import Argument, Call, Reply, ms
from shared.store.host_records import Turn, TurnAsked, TurnOver


def take(asked: TurnAsked, over: Sequence[TurnOver]) -> Call[Turn]:
    """End some turns and take one."""
    arguments: list[Argument] = [
        asked.host,
        asked.token,
        ms(asked.gap),
        ms(asked.hold),
        ms(asked.patience),
    ]
    return Call("host_turn", [*arguments, *_rows(over)], _parse_turn)


def end(over: Sequence[TurnOver]) -> Call[None]:
    """End some turns."""
    return Call("host_turn", ["", "", 0, 0, 0, *_rows(over)], lambda _: None)


def _rows(over: Sequence[TurnOver]) -> list[Argument]:
    return [part for one in over for part in (one.host, one.token, ms(one.wait))]


def _parse_turn(reply: Reply) -> Turn:
    is_given, wait, free_in = (int(one or 0) for one in reply)
    return Turn(
        is_given=is_given == 1,
        wait=timedelta(milliseconds=wait),
        free_in=timedelta(milliseconds=free_in),
    )
