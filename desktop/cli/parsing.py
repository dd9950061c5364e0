"""The parser of the command line: one clear line for a wrong word, the common options before or after the command."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

EXIT_CODES = """exit codes: 0 done, 1 failed, 2 wrong usage, 3 no line to the portal, 4 sign-in needed,
5 something came back (see `sending`, `conflicts`, or Sending in the window)"""


class Parser(argparse.ArgumentParser):
    """One clear line for a wrong word instead of the whole usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


_WITH_VALUE = ("--home", "--profile", "--portal", "--passphrase-file")
Commands = argparse._SubParsersAction  # what `add_subparsers` answers has no public name


def common(is_after: bool) -> Parser:
    """Options that may stand before or after the command; after it they only count when given."""
    default = argparse.SUPPRESS if is_after else None
    parser = Parser(add_help=False)
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


def is_only_common(words: Sequence[str]) -> bool:
    """True if these words are common options with their values, or --demo: nothing among them can be a command or a mistake."""
    left = iter(words)
    return all(word == "--demo" or (word in _WITH_VALUE and not next(left, "-").startswith("-")) for word in left)


def command(commands: Commands[Parser], name: str, text: str, *, has_json: bool = True) -> Parser:
    """One command with its common options, help and exit codes."""
    made = commands.add_parser(
        name,
        help=text,
        description=text,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common(is_after=True)],
    )
    if has_json:
        made.add_argument("--json", action="store_true", help="print it as JSON")
    return made
