"""Meets a portal at an address, and tells a real line from a captive one; never asked on a healthy connection (portal-api.md §1)."""

from __future__ import annotations

from sync.client.portal import HttpPortal, Identity
from sync.client.tokens import FixedToken
from sync.client.transport import Transport
from sync.errors import DeskError, PortalUnreachable
from sync.feed import PortalInfo
from sync.ports import Clock


def meet(base_url: str, transport: Transport, clock: Clock, expected_portal: str | None = None) -> PortalInfo:
    """Who answers at this address.

    Raises BadInput(portal_address), PortalUnreachable (not_a_portal for a first meeting, captive for a known portal, …) and
    WrongPortal(portal, version).
    """
    return HttpPortal(base_url, transport, FixedToken(None), clock, Identity(portal=expected_portal)).describe()


def line_reason(base_url: str, transport: Transport, clock: Clock, expected_portal: str) -> str:
    """ "" when the known portal answers, else why not: a reason of PortalUnreachable, or "other" (another portal, a fault)."""
    try:
        meet(base_url, transport, clock, expected_portal)
    except PortalUnreachable as error:
        return error.reason
    except DeskError:
        return "other"
    return ""
