"""Which files the portal holds, and whose they are."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from portal.tables import file, file_owner


def own_file(connection: Connection, sha256: str, account: str, size_bytes: int, media_type: str, now: str, name: str = "") -> None:
    """Note that these bytes lie in the store and that `account` brought them; saying it twice does nothing."""
    if connection.scalar(select(file.c.sha256).where(file.c.sha256 == sha256)) is None:
        values = {"sha256": sha256, "size_bytes": size_bytes, "media_type": media_type, "name": name, "stored_at": now}
        connection.execute(insert(file).values(**values))
    mine = (file_owner.c.sha256 == sha256, file_owner.c.account == account)
    if connection.scalar(select(file_owner.c.sha256).where(*mine)) is None:
        connection.execute(insert(file_owner).values(sha256=sha256, account=account))
