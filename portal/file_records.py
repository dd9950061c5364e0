"""Which files the portal holds, whose they are, and the media types they came under."""

from __future__ import annotations

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, union

from portal.prepared import Prepared
from portal.tables import file, file_owner, file_type

_SHA: BindParameter[str] = bindparam("sha256")
_IS_HERE = Prepared(select(file.c.sha256).where(file.c.sha256 == _SHA))
_NEW = Prepared(insert(file), "sha256", "size_bytes", "media_type", "name", "stored_at")
_IS_OWNED = Prepared(select(file_owner.c.sha256).where(file_owner.c.sha256 == _SHA, file_owner.c.account == bindparam("account")))
_OWNED, _TYPED = Prepared(insert(file_owner)), Prepared(insert(file_type))
_TYPES = Prepared(
    union(select(file.c.media_type).where(file.c.sha256 == _SHA), select(file_type.c.media_type).where(file_type.c.sha256 == _SHA))
)


def own_file(connection: Connection, sha256: str, account: str, size_bytes: int, media_type: str, now: str, name: str = "") -> None:
    """Note that these bytes lie in the store and that `account` brought them; saying it twice does nothing."""
    if _IS_HERE.value(connection, sha256=sha256) is None:
        _NEW.run(connection, sha256=sha256, size_bytes=size_bytes, media_type=media_type, name=name, stored_at=now)
    if not is_owned(connection, sha256, account):
        _OWNED.run(connection, sha256=sha256, account=account)
    note_type(connection, sha256, media_type)


def is_owned(connection: Connection, sha256: str, account: str) -> bool:
    """True if `account` brought these bytes."""
    return _IS_OWNED.value(connection, sha256=sha256, account=account) is not None


def note_type(connection: Connection, sha256: str, media_type: str) -> None:
    """The same bytes may come under several types (a text that is a table too): each may be named."""
    if media_type not in types_of(connection, sha256):
        _TYPED.run(connection, sha256=sha256, media_type=media_type)


def types_of(connection: Connection, sha256: str) -> frozenset[str]:
    """The media types under which a file was uploaded."""
    return frozenset(_TYPES.column(connection, sha256=sha256))


def forget_file(connection: Connection, sha256: str) -> None:
    """The portal no longer holds these bytes; whoever calls takes them out of the store."""
    for table in (file_type, file_owner, file):
        connection.execute(delete(table).where(table.c.sha256 == sha256))
