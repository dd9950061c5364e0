"""The words of the command line and their help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop.cli.arguments_changing import add_changing, add_sending
from desktop.cli.parsing import EXIT_CODES, Commands, Parser, command, common, is_only_common


def build_parser(words: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser of `python -m desktop`; where the words can name no command it knows none, and the window need not wait for them."""
    parser = Parser(
        prog="twindesk",
        description="TwinDesk, the offline desk of an eTwinning teacher. Without a command it opens the window.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common(is_after=False)],
    )
    parser.add_argument("--demo", action="store_true", help="open the window on the made-up school, in a throw-away home")
    parser.add_argument(
        "--self-test", action="store_true", help="check window, keyring, encryption, compression, translations; print and end"
    )
    parser.add_argument("--version", action="store_true", help="print the version and end")
    if words is not None and is_only_common(words):
        parser.set_defaults(command=None)
        return parser
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for add in (_add_sign_in, _add_sync, _add_writing, add_changing, _add_reading, add_sending, _add_keeping):
        add(commands)
    return parser


def _add_sign_in(commands: Commands[Parser]) -> None:
    sign_in = command(commands, "sign-in", "make or open a profile and sign it in at --portal URL with a token read from standard input")
    sign_in.add_argument("--token-stdin", action="store_true", required=True, help="read the access token from standard input")


def _add_sync(commands: Commands[Parser]) -> None:
    sync = command(commands, "sync", "one exchange with the portal: send what waits, get the news")
    sync.add_argument(
        "--missing",
        choices=("hide", "keep"),
        help="when everything was fetched anew and the portal lists far less than before: hide the rest or keep it; else it waits",
    )
    command(commands, "diagnose", "what is the state of this home, its keyring and its line")


def _add_writing(commands: Commands[Parser]) -> None:
    update = command(commands, "post-update", "write an update of a project; it goes out with the next sync")
    update.add_argument("--project", required=True, metavar="TITLE", help="the title of the project, or a part that only it has")
    update.add_argument("--text-file", required=True, type=Path, metavar="F", help="UTF-8 text; paragraphs are parted by empty lines")
    update.add_argument("--picture", action="append", default=[], type=Path, metavar="P", help="a picture; may be given again")
    message = command(commands, "message", "write a message to a person; it goes out with the next sync")
    message.add_argument("--to", required=True, metavar="NAME", help="the person's name, or a part that only they have")
    message.add_argument("--text-file", required=True, type=Path, metavar="F", help="UTF-8 text")


def _add_reading(commands: Commands[Parser]) -> None:
    listing = command(commands, "list", "what is on this computer of one kind, unsent work included, with its state")
    listing.add_argument("--project", metavar="TITLE", help="only of this project")
    listing.add_argument("--kind", required=True, metavar="K", help="a kind of docs/portal-api.md §7, e.g. update, page, message")
    show = command(commands, "show", "one record as this computer has it: its whole body, its state, its earlier versions")
    show.add_argument("--id", required=True, metavar="ID", help="the record's id")
    search = command(commands, "search", "search everything on this computer")
    search.add_argument("words", nargs="+", metavar="WORDS")


def _add_keeping(commands: Commands[Parser]) -> None:
    export = command(commands, "export", "a whole project, or the evidence of a label application, to keep: needs no line")
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("--project", metavar="TITLE", help="the title of the project, or a part that only it has")
    what.add_argument("--application", metavar="ID", help="the id of a label application: its five texts, the evidence, proof of sending")
    export.add_argument("--to", required=True, type=Path, metavar="F", help="name.pdf, name.zip, or a new folder; it may not exist yet")
    backup = command(commands, "backup", "the whole profile as one encrypted file; close its window first", has_json=False)
    backup.add_argument("--file", required=True, type=Path, metavar="F", help="the file to write; it may not exist yet")
    restore = command(commands, "restore", "a new profile from a backup file; nothing is ever overwritten", has_json=False)
    restore.add_argument("--file", required=True, type=Path, metavar="F", help="the file that `backup` wrote")
    restore.add_argument(
        "--recovery-key-file", type=Path, metavar="R", help="its first line is the printed recovery key: opens any backup of the profile"
    )
