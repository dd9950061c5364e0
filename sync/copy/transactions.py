"""One transaction after the other on the writer's connection, as sqlite_utils has them: importing that is a third of a small command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Transactions:
    """Of one connection. Thread: the writer."""

    def __init__(self, connection: Any) -> None:
        self.conn = connection
        connection.execute("PRAGMA recursive_triggers=on;")  # a REPLACE tells triggers, whatever the library was built with

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All of a block or nothing of it; inside another one, all or nothing of this part."""
        begin, commit, undo = ("BEGIN", "COMMIT", ("ROLLBACK",)) if not self.conn.in_transaction else _PART
        self.conn.execute(begin)
        try:
            yield
            self.conn.execute(commit)
        except BaseException:
            # A full disk may have ended the whole transaction by itself: undoing it would hide what happened.
            if self.conn.in_transaction:
                for statement in undo:
                    self.conn.execute(statement)
            raise


_PART = ("SAVEPOINT part", "RELEASE SAVEPOINT part", ("ROLLBACK TO SAVEPOINT part", "RELEASE SAVEPOINT part"))
