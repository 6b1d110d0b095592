"""Why a page is not fetched or not used, as consumers read it; they may rely on the codes."""

from collections.abc import Mapping
from enum import StrEnum
from http import HTTPStatus
from types import MappingProxyType
from typing import Final


class FetchReason(StrEnum):
    """Why no page came of a URL. None of these is a failure of the desk."""

    ADDRESS_REFUSED = "address_refused"
    """It leads where this desk does not go: inside, to an odd port or scheme, with a login;
    by itself, by what its name stands for, or by a redirect."""
    TLS_REFUSED = "tls_refused"
    """The host could not prove by its certificate that it is the one asked for, or speaks no
    TLS that is fit to use."""
    REDIRECT_REFUSED = "redirect_refused"
    """It redirects in a circle, too often, from https to http, or from outside to a host of
    the operator's own."""
    ROBOTS_DISALLOWED = "robots_disallowed"
    """robots.txt keeps our agent from the page."""
    AI_OPT_OUT = "ai_opt_out"
    """The publisher keeps the page from machines."""
    NOT_FOUND = "not_found"
    GONE = "gone"
    FORBIDDEN = "forbidden"
    """It takes a login or a payment, or the host does not want us (401, 402, 403, 407)."""
    LEGALLY_BLOCKED = "legally_blocked"
    """451."""
    NOT_A_PAGE = "not_a_page"
    """Any other status that brings no page."""
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    """Neither HTML nor plain text."""
    TOO_LARGE = "too_large"
    EMPTY_PAGE = "empty_page"


_OF_STATUS: Final[Mapping[int, FetchReason]] = MappingProxyType(
    {
        HTTPStatus.NOT_FOUND: FetchReason.NOT_FOUND,
        HTTPStatus.GONE: FetchReason.GONE,
        HTTPStatus.UNAUTHORIZED: FetchReason.FORBIDDEN,
        HTTPStatus.PAYMENT_REQUIRED: FetchReason.FORBIDDEN,
        HTTPStatus.FORBIDDEN: FetchReason.FORBIDDEN,
        HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: FetchReason.FORBIDDEN,
        HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS: FetchReason.LEGALLY_BLOCKED,
    }
)


def reason_of(status: int) -> FetchReason:
    """Return why a status brings no page."""
    return _OF_STATUS.get(status, FetchReason.NOT_A_PAGE)
