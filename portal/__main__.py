"""`python -m portal`: serve a reference portal, look into it, fill it, check any portal against the contract."""

from __future__ import annotations

import argparse
import sys

from sqlalchemy.exc import SQLAlchemyError

from portal.commands.accounts import add_accounts
from portal.commands.checking import add_check
from portal.commands.deciding import add_deciding
from portal.commands.looking import add_looking
from portal.commands.serving import add_serve
from portal.commands.shared import EXIT_CODES, CommandFailed
from portal.database import NewerSchema
from portal.finding import NameUnknown


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    try:
        chosen = _parser().parse_args(words)
    except SystemExit as end:
        return int(end.code or 0)
    if any(isinstance(word, str) and not _is_text(word) for word in vars(chosen).values()):
        print("portal: a word of this command is no text in UTF-8", file=sys.stderr)
        return 2
    try:
        return int(chosen.run(chosen))
    except (CommandFailed, NameUnknown) as error:
        return _fail(str(error))
    except NewerSchema:
        return _fail("the data belongs to a newer portal than this one")
    except SQLAlchemyError as error:
        return _fail(f"the database cannot be used: {_first_line(getattr(error, 'orig', None) or error)}")
    except BrokenPipeError:
        return 1
    except OSError as error:
        return _fail(f"{error.filename or 'system'}: {error.strerror or error}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m portal", description=__doc__, epilog=EXIT_CODES)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for add in (add_serve, add_accounts, add_looking, add_deciding, add_check):
        add(commands)
    for command in commands.choices.values():
        command.epilog = EXIT_CODES
    return parser


def _is_text(word: str) -> bool:
    return word.encode("utf-8", "replace").decode() == word


def _fail(line: str) -> int:
    print(f"portal: {line}", file=sys.stderr)
    return 1


def _first_line(error: object) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
