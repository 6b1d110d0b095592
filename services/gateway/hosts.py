"""Which names the gateway answers to.

A page that a browser has open may let its own name point to this machine ("DNS
rebinding"); the browser then takes the gateway for that page's own server. The name it
asks for gives it away, and on loopback, without API keys, nothing else would.
"""

import ipaddress
import re
from collections.abc import Collection
from typing import Final

from starlette.types import Scope

_HOST: Final = re.compile(rb"(\[[0-9a-fA-F:.]+\]|[^\s:/@\[\]]+)(:[0-9]{0,5})?")


def is_known_host(scope: Scope, allowed: Collection[str]) -> bool:
    """Return whether a request asks for loopback or an allowed name.

    Args:
        scope: of the request; without a Host at all it passes, as no browser sends it so.
        allowed: names and addresses in lower case, without a port; `*` for any.
    """
    if "*" in allowed:
        return True
    hosts = [value for name, value in scope["headers"] if name == b"host"]
    return not hosts or (len(hosts) == 1 and _is_known(hosts[0], allowed))


def _is_known(host: bytes, allowed: Collection[str]) -> bool:
    found = _HOST.fullmatch(host)
    if found is None or not host.isascii():
        return False
    name = found[1].decode().lower()
    if name == "localhost" or name in allowed:
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False
