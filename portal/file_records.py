"""Which files the portal holds, whose they are, and the media types they came under."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, union

from portal.tables import file, file_owner, file_type


def own_file(connection: Connection, sha256: str, account: str, size_bytes: int, media_type: str, now: str, name: str = "") -> None:
    """Note that these bytes lie in the store and that `account` brought them; saying it twice does nothing."""
    if connection.scalar(select(file.c.sha256).where(file.c.sha256 == sha256)) is None:
        values = {"sha256": sha256, "size_bytes": size_bytes, "media_type": media_type, "name": name, "stored_at": now}
        connection.execute(insert(file).values(**values))
    mine = (file_owner.c.sha256 == sha256, file_owner.c.account == account)
    if connection.scalar(select(file_owner.c.sha256).where(*mine)) is None:
        connection.execute(insert(file_owner).values(sha256=sha256, account=account))
    note_type(connection, sha256, media_type)


def note_type(connection: Connection, sha256: str, media_type: str) -> None:
    """The same bytes may come under several types (a text that is a table too): each may be named."""
    if media_type not in types_of(connection, sha256):
        connection.execute(insert(file_type).values(sha256=sha256, media_type=media_type))


def types_of(connection: Connection, sha256: str) -> frozenset[str]:
    """The media types under which a file was uploaded."""
    first = select(file.c.media_type).where(file.c.sha256 == sha256)
    others = select(file_type.c.media_type).where(file_type.c.sha256 == sha256)
    return frozenset(connection.scalars(union(first, others)))


def forget_file(connection: Connection, sha256: str) -> None:
    """The portal no longer holds these bytes; whoever calls takes them out of the store."""
    for table in (file_type, file_owner, file):
        connection.execute(delete(table).where(table.c.sha256 == sha256))
