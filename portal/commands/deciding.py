"""`waiting`, `approve` and `refuse`: the support organisations and made-up partners played from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from portal.commands.shared import CommandFailed, add_data, opened, print_json
from portal.database import Database
from portal.finding import account_called
from portal.flows.deciding import decide
from portal.flows.guarding import APPLICATIONS
from portal.flows.making import person_in
from portal.flows.others import Asked, all_asked, answer_for, state_of
from portal.flows.waiting import all_waiting
from portal.operations.place import Workshop
from portal.plain_text import title_of
from portal.records import Stored
from portal.settings import Settings
from portal.store import FileStore
from portal.tables import account, space
from portal.world import real_ports

One = TypeVar("One", Stored, Asked)
_KINDS = ("project_proposal", *APPLICATIONS, "invitation", "contact")
_PLAYED = """\
What waits for a support organisation: project proposals that both founders want, applications for membership, the
Quality Label and the school label. Without a choice the only one that waits is meant. A proposal needs the word of
each founder's country: --country says one, without it all that still wait say the same.
With --partner the word is that of a person instead: the co-founder of a proposal, who was invited, who was asked to
be a contact. By itself this portal answers as a support organisation after some minutes (serve --decide-after)."""


def add_deciding(commands: Any) -> None:
    """The parsers of the three commands."""
    waiting = commands.add_parser("waiting", help="list what waits for an answer", description="List what waits, the oldest first.")
    add_data(waiting)
    waiting.add_argument("--json", action="store_true", help="a JSON list of {record, kind, title, state, by, waits_for}")
    waiting.set_defaults(run=_waiting)
    for name, about in (("approve", "say yes to what waits"), ("refuse", "say no to what waits")):
        parser = commands.add_parser(name, help=about, description=_PLAYED, formatter_class=argparse.RawDescriptionHelpFormatter)
        add_data(parser)
        parser.add_argument("--record", metavar="ID", help="the one with this id")
        parser.add_argument("--project", metavar="TITLE", help="the proposal of this title, or applications for this project")
        parser.add_argument("--user", metavar="NAME", help="what this account has asked for, by its user name")
        parser.add_argument("--kind", choices=_KINDS, metavar="K", help=f"only of this kind: {', '.join(_KINDS)}")
        parser.add_argument("--all", action="store_true", help="all that wait, not only one")
        parser.add_argument("--country", metavar="CC", help="only this support organisation's word on a proposal, e.g. RO")
        parser.add_argument("--partner", action="store_true", help="answer as the person who was asked")
        parser.add_argument("--reason", default="", metavar="TEXT", help="why; told to who asked")
        parser.add_argument("--json", action="store_true", help="a JSON list of {record, kind, title, state}")
        parser.set_defaults(run=_decide, is_accepted=name == "approve")


def _waiting(words: argparse.Namespace) -> int:
    with opened(words) as database, database.reading() as connection:
        rows = [_row(connection, one) | {"waits_for": _organisations(connection, one)} for one in all_waiting(connection)]
        rows += [_row(connection, one.copy) | {"waits_for": _name(connection, one.person)} for one in all_asked(connection)]
    if words.json:
        print_json(rows)
        return 0
    for row in rows:
        print(f"{row['record']}  {row['kind']}: {row['title']} ({row['state']}) – asked by {row['by']}, waits for {row['waits_for']}")
    return 0


def _decide(words: argparse.Namespace) -> int:
    if words.country and not words.country.isupper():
        raise CommandFailed("a country is two capital letters, e.g. RO")
    with opened(words) as database:
        done = _as_partners(database, words) if words.partner else _as_organisation(database, words)
    if words.json:
        print_json(done)
    else:
        for one in done:
            print(f"{one['kind']}: {one['title']} – {one['state']}")
    return 0


def _as_organisation(database: Database, words: argparse.Namespace) -> list[dict[str, Any]]:
    ports = real_ports()
    with database.writing() as connection:
        found = _chosen(connection, words, all_waiting(connection), lambda one: one, lambda one: one.owner)
        return [_row(connection, one) | {"state": _word(connection, ports, one, words)} for one in found]


def _word(connection: Connection, ports: Any, one: Stored, words: argparse.Namespace) -> str:
    waits = [approval["country"] for approval in one.fields().get("approvals", ()) if approval["state"] == "waiting"]
    if words.country and one.kind == "project_proposal" and words.country not in waits:
        raise CommandFailed(f"no word of {words.country} is waited for, but of {', '.join(waits) or 'nobody'}")
    return decide(connection, ports, one, words.is_accepted, words.reason, words.country)


def _as_partners(database: Database, words: argparse.Namespace) -> list[dict[str, Any]]:
    workshop = Workshop(real_ports(), Settings(), FileStore(words.data / "files"))
    with database.reading() as connection:
        found = _chosen(connection, words, all_asked(connection), lambda one: one.copy, lambda one: one.by)
    done = []
    for one in found:
        outcome = answer_for(database, workshop, one, words.is_accepted, words.reason)
        if outcome != "applied":
            raise CommandFailed(f"{one.copy.kind} {one.copy.id}: {outcome}")
        with database.reading() as connection:
            done.append(_row(connection, one.copy) | {"state": state_of(connection, one)})
    return done


def _chosen(
    connection: Connection, words: argparse.Namespace, waiting: list[One], record: Callable[[One], Stored], by: Callable[[One], str | None]
) -> list[One]:
    """What the words name; more than one only when that is asked for. Raises CommandFailed."""
    user = account_called(connection, words.user) if words.user else None
    found = [
        one
        for one in waiting
        if words.record in (None, record(one).id)
        and words.kind in (None, record(one).kind)
        and user in (None, by(one))
        and words.project in (None, _row(connection, record(one))["title"])
    ]
    if not found:
        raise CommandFailed("nothing like that waits; `python -m portal waiting` lists what does")
    if len(found) > 1 and not words.all:
        named = "; ".join(f"{record(one).id} {record(one).kind} {_row(connection, record(one))['title']}" for one in found[:5])
        raise CommandFailed(f"{len(found)} wait: choose by --record, --project, --user or --kind, or take --all ({named})")
    return found


def _row(connection: Connection, one: Stored) -> dict[str, Any]:
    body = one.fields()
    title = title_of(one.kind, body) or body.get("to_title") or body.get("person", {}).get("name", "")
    if one.kind == "label_application":
        title = connection.scalar(select(space.c.title).where(space.c.id == body["project"])) or ""
    author = None if one.author is None else person_in(one.author)
    return {"record": one.id, "kind": one.kind, "title": title, "state": body["state"], "by": _name(connection, author or one.owner)}


def _organisations(connection: Connection, one: Stored) -> str:
    countries = [approval["country"] for approval in one.fields().get("approvals", ()) if approval["state"] == "waiting"]
    if not countries:
        countries = [str(connection.scalar(select(account.c.country).where(account.c.id == one.owner)))]
    return "the support organisation of " + " and ".join(countries)


def _name(connection: Connection, person: str | None) -> str:
    return str(connection.scalar(select(account.c.name).where(account.c.id == person)) or "-")
