"""`token`, `member` and `purge`: what a school admin does to an account, a membership or one record."""

from __future__ import annotations

import argparse
from typing import Any

from portal.commands.shared import CommandFailed, add_data, opened, print_json
from portal.finding import account_called, project_called
from portal.forgetting import drop_files, purge_record
from portal.memberships import join_space, leave_space
from portal.rights import ROLES
from portal.signing import issue_access_token
from portal.store import FileStore
from portal.world import real_ports

_DAY_S = 24 * 3600
_PROJECT_ROLES = tuple(role for role in ROLES if role not in ("owner", "reader", "pupil_self"))


def add_accounts(commands: Any) -> None:
    """The parsers of the three commands."""
    token = commands.add_parser("token", help="print an access token", description="Print an access token: 24 hours, no refresh.")
    add_data(token)
    token.add_argument("--user", required=True, metavar="NAME", help="the account's user name")
    token.add_argument("--json", action="store_true", help="print {token, account, expires_in}")
    token.set_defaults(run=_token)
    member = commands.add_parser("member", help="let somebody join or leave a project", description="Join, leave, or change a role.")
    add_data(member)
    member.add_argument("--project", required=True, metavar="TITLE", help="title of the project or group")
    member.add_argument("--user", required=True, metavar="NAME", help="the account's user name")
    what = member.add_mutually_exclusive_group(required=True)
    what.add_argument("--role", choices=_PROJECT_ROLES, help="join with this role, or change to it")
    what.add_argument("--leave", action="store_true", help="end the membership")
    member.set_defaults(run=_member)
    purge = commands.add_parser(
        "purge", help="wipe one record everywhere", description="Wipe a record, its text, its files, and what hangs on it."
    )
    add_data(purge)
    purge.add_argument("--record", required=True, metavar="ID", help="the record's id")
    purge.set_defaults(run=_purge)


def _token(words: argparse.Namespace) -> int:
    with opened(words) as database, database.writing() as connection:
        account = account_called(connection, words.user)
        token = issue_access_token(connection, real_ports(), account, _DAY_S)
    if words.json:
        print_json({"token": token, "account": account, "expires_in": _DAY_S})
    else:
        print(token)
    return 0


def _member(words: argparse.Namespace) -> int:
    with opened(words) as database, database.writing() as connection:
        account = account_called(connection, words.user)
        space = project_called(connection, words.project)
        if words.leave:
            leave_space(connection, space, account)
        else:
            join_space(connection, space, account, words.role)
    return 0


def _purge(words: argparse.Namespace) -> int:
    with opened(words) as database, database.writing() as connection:
        purged = purge_record(connection, words.record, real_ports().clock.now_utc())
        if not purged.count:
            raise CommandFailed(f"no record has the id {words.record}")
    with opened(words) as database, database.writing() as connection:
        drop_files(connection, FileStore(words.data / "files"), purged.files)
    return 0
