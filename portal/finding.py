"""People and projects by the names that people use."""

from __future__ import annotations

from sqlalchemy import Connection, select

from portal.tables import account, space


class NameUnknown(Exception):
    """A name that belongs to nobody, or to several; the message is one line for the console."""


def account_called(connection: Connection, user_name: str) -> str:
    """The account's id. Raises NameUnknown."""
    found = connection.scalar(select(account.c.id).where(account.c.user_name == user_name))
    if found is None:
        raise NameUnknown(f'no account has the user name "{user_name}"')
    return str(found)


def project_called(connection: Connection, title: str) -> str:
    """The id of the one TwinSpace or group with this title; the exact spelling wins. Raises NameUnknown for none or several."""
    rows = connection.execute(select(space.c.id, space.c.title).where(space.c.kind.in_(("twinspace", "group")))).all()
    found = [str(row.id) for row in rows if row.title == title]
    found = found or [str(row.id) for row in rows if row.title.casefold().strip() == title.casefold().strip()]
    if len(found) != 1:
        raise NameUnknown(f'no project is called "{title}"' if not found else f'{len(found)} projects are called "{title}"')
    return found[0]
