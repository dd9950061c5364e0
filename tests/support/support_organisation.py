"""The national support organisations as `python -m portal approve` and `refuse` play them, for stories in one process."""

from __future__ import annotations

from portal.flows.deciding import decide
from portal.records import get_record
from portal.tables import awaiting
from tests.support.portal_clock import ports_with
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until


def support_answers(portal: PortalServer, record: str, *, is_accepted: bool = True, reason: str = "") -> str:
    """Say yes or no to what waits for them under this id; returns the state that it leads to."""
    with portal.database.writing() as connection:
        space = connection.scalar(awaiting.select().with_only_columns(awaiting.c.space).where(awaiting.c.record == record))
        waiting = get_record(connection, str(space), record)
        assert waiting is not None, record
        return decide(connection, ports_with(portal.clock), waiting, is_accepted, reason)


def waits_for_support(portal: PortalServer, record: str) -> None:
    """Until the support organisations have it."""

    def is_there() -> bool:
        with portal.database.reading() as connection:
            return connection.scalar(awaiting.select().with_only_columns(awaiting.c.record).where(awaiting.c.record == record)) is not None

    wait_until(is_there, f"{record} at the support organisations")
