"""`show`, `kinds` and `import`: records out of the portal, and into it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from portal.commands.shared import CommandFailed, add_data, opened, print_json, print_lines
from portal.importing import LineFault, import_lines
from portal.kinds import KINDS
from portal.records import compact
from portal.schema import KINDS as CONTRACT_KINDS
from portal.showing import show
from portal.world import real_ports


def add_looking(commands: Any) -> None:
    """The parsers of the three commands."""
    about = "Print records: of one kind, of a project, of an author, or all."
    showing = commands.add_parser("show", help="print the portal's own view of records", description=about)
    add_data(showing)
    showing.add_argument("--kind", metavar="K", help="only of this kind of the contract (see `kinds`)")
    showing.add_argument("--project", metavar="TITLE", help="only in the project or group of this title")
    showing.add_argument("--user", metavar="NAME", help="only what this account wrote, by its user name")
    showing.add_argument("--record", metavar="ID", help="only the record with this id")
    showing.add_argument("--deleted", action="store_true", help="deleted ones too, each with is_deleted")
    shape = showing.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="a JSON list with whole bodies; else one line a record")
    shape.add_argument("--json-lines", action="store_true", help="the same, one JSON object a line")
    showing.set_defaults(run=_show)
    kinds = commands.add_parser("kinds", help="list the contract's kinds", description="List the kinds of records.")
    kinds.add_argument("--json", action="store_true", help="a JSON list of names")
    kinds.set_defaults(run=_kinds)
    taking = commands.add_parser("import", help="take in records", description=_IMPORT, formatter_class=argparse.RawTextHelpFormatter)
    add_data(taking)
    taking.add_argument("--file", type=Path, required=True, metavar="RECORDS", help="JSON lines, UTF-8")
    taking.add_argument("--update", action="store_true", help="change records that are there with another body (else a fault)")
    taking.add_argument("--json", action="store_true", help="print {imported, already_there, ids}")
    taking.set_defaults(run=_import)


_IMPORT = """\
Take in records in the contract's JSON, one a line: all of them, or none.
{"kind": …, "body": {…}} is enough. Also understood: id; space (an id) or project (a title; without both the first
open project, for kinds that stand elsewhere the public portal or the author's own space); author (a user name or the
contract's {id, name, country}; without it the project's first teacher-admin); created_at, changed_at, written_at,
publish_at. A record that is there already, the same, is passed over; what hangs on another may stand before it.
A kind that the contract does not know is kept as it is, and told.
With --update a record that is there with another body is changed and counts as imported; a line with "is_deleted": true
takes it away. So support contacts, news and deadlines are kept up to date:
  show --kind support_contact --json-lines > contacts.jsonl, edit the file, import --update --file contacts.jsonl"""


def _show(words: argparse.Namespace) -> int:
    with opened(words) as database, database.reading() as connection:
        rows = show(connection, words.kind, words.project, with_deleted=words.deleted, user=words.user, one=words.record)
    if not rows and words.kind is not None and words.kind not in KINDS:
        raise CommandFailed(f'"{words.kind}" is no kind of the contract; `python -m portal kinds` lists them')
    if words.json:
        print_json(rows)
        return 0
    print_lines(map(compact, rows) if words.json_lines else map(_line, rows))
    return 0


def _line(row: dict[str, Any]) -> str:
    text = " ".join(row["text"].split())
    who = row["author"]["name"] if row["author"] else "-"
    dead = "(deleted) " if row.get("is_deleted") else ""
    return f"{row['id']}  {row['revision']:>8}  {who}: {dead}{text[:100]}"


def _kinds(words: argparse.Namespace) -> int:
    if words.json:
        print_json(list(CONTRACT_KINDS))
    else:
        print("\n".join(CONTRACT_KINDS))
    return 0


def _import(words: argparse.Namespace) -> int:
    try:
        lines = words.file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise CommandFailed(f"{words.file} is not UTF-8") from error
    try:
        with opened(words) as database, database.writing() as connection:
            taken = import_lines(connection, real_ports(), lines, is_update=words.update)
    except LineFault as fault:
        raise CommandFailed(f"{words.file}: line {fault.line}: {fault.reason}; nothing was imported") from fault
    if taken.unknown_kinds:
        print(f"portal: no kind of this contract, kept as it is: {', '.join(taken.unknown_kinds)}", file=sys.stderr)
    if words.json:
        print_json({"imported": taken.imported, "already_there": taken.already_there, "ids": list(taken.ids)})
    else:
        print(f"{taken.imported} imported, {taken.already_there} already there")
    return 0
