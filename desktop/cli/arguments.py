"""The words of the command line and their help."""

from __future__ import annotations

import argparse
from pathlib import Path

EXIT_CODES = """exit codes: 0 done, 1 failed, 2 wrong usage, 3 no line to the portal, 4 sign-in needed,
5 something came back (see `list --kind update --json`, or Sending in the window)"""


class _Parser(argparse.ArgumentParser):
    """One clear line for a wrong word instead of the whole usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _common(is_after: bool) -> _Parser:
    """Options that may stand before or after the command; after it they only count when given."""
    default = argparse.SUPPRESS if is_after else None
    parser = _Parser(add_help=False)
    parser.add_argument(
        "--home", type=Path, default=default, metavar="DIR", help="the folder of the local copies (default: this user's own)"
    )
    parser.add_argument("--profile", default=default, metavar="NAME", help="which profile, where the home holds several")
    parser.add_argument("--portal", default=default, metavar="URL", help="the portal's address for this run")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        default=default,
        metavar="F",
        help="its first line is the passphrase: for a computer that has no keyring",
    )
    return parser


def build_parser() -> argparse.ArgumentParser:
    """The parser of `python -m desktop`."""
    parser = _Parser(
        prog="twindesk",
        description="TwinDesk, the offline desk of an eTwinning teacher. Without a command it opens the window.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_common(is_after=False)],
    )
    parser.add_argument("--demo", action="store_true", help="open the window on the made-up school, in a throw-away home")
    parser.add_argument(
        "--self-test", action="store_true", help="check window, keyring, encryption, compression, translations; print and end"
    )
    parser.add_argument("--version", action="store_true", help="print the version and end")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for add in (_add_sign_in, _add_sync, _add_writing, _add_reading, _add_keeping):
        add(commands)
    return parser


def _command(commands: argparse._SubParsersAction[_Parser], name: str, text: str) -> _Parser:
    return commands.add_parser(
        name,
        help=text,
        description=text,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_common(is_after=True)],
    )


def _add_sign_in(commands: argparse._SubParsersAction[_Parser]) -> None:
    sign_in = _command(commands, "sign-in", "make or open a profile and sign it in at --portal URL with a token read from standard input")
    sign_in.add_argument("--token-stdin", action="store_true", required=True, help="read the access token from standard input")
    sign_in.add_argument("--json", action="store_true", help="print the account as JSON")


def _add_sync(commands: argparse._SubParsersAction[_Parser]) -> None:
    sync = _command(commands, "sync", "one exchange with the portal: send what waits, get the news")
    sync.add_argument("--json", action="store_true", help="print the counts as JSON")
    sync.add_argument(
        "--missing",
        choices=("hide", "keep"),
        help="when everything was fetched anew and the portal lists far less than before: hide the rest or keep it; else it waits",
    )
    diagnose = _command(commands, "diagnose", "what is the state of this home, its keyring and its line")
    diagnose.add_argument("--json", action="store_true", help="print it as JSON")


def _add_writing(commands: argparse._SubParsersAction[_Parser]) -> None:
    update = _command(commands, "post-update", "write an update of a project; it goes out with the next sync")
    update.add_argument("--project", required=True, metavar="TITLE", help="the title of the project, or a part that only it has")
    update.add_argument("--text-file", required=True, type=Path, metavar="F", help="UTF-8 text; paragraphs are parted by empty lines")
    update.add_argument("--picture", action="append", default=[], type=Path, metavar="P", help="a picture; may be given again")
    update.add_argument("--json", action="store_true", help="print id and state as JSON")
    message = _command(commands, "message", "write a message to a person; it goes out with the next sync")
    message.add_argument("--to", required=True, metavar="NAME", help="the person's name, or a part that only they have")
    message.add_argument("--text-file", required=True, type=Path, metavar="F", help="UTF-8 text")
    message.add_argument("--json", action="store_true", help="print id and state as JSON")


def _add_reading(commands: argparse._SubParsersAction[_Parser]) -> None:
    listing = _command(commands, "list", "what is on this computer of one kind, unsent work included, with its state")
    listing.add_argument("--kind", required=True, metavar="K", help="a kind of docs/portal-api.md §7, e.g. update, page, message")
    listing.add_argument("--json", action="store_true", help="print it as JSON")
    search = _command(commands, "search", "search everything on this computer")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--json", action="store_true", help="print it as JSON")


def _add_keeping(commands: argparse._SubParsersAction[_Parser]) -> None:
    backup = _command(commands, "backup", "the whole profile as one encrypted file; close its window first")
    backup.add_argument("--file", required=True, type=Path, metavar="F", help="the file to write; it may not exist yet")
    restore = _command(commands, "restore", "a new profile from a backup file; nothing is ever overwritten")
    restore.add_argument("--file", required=True, type=Path, metavar="F", help="the file that `backup` wrote")
    restore.add_argument(
        "--recovery-key-file", type=Path, metavar="R", help="its first line is the printed recovery key: opens any backup of the profile"
    )
