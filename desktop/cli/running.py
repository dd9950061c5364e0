"""Runs one command line: each error becomes one clear line and its exit code; a bug becomes a report, never a traceback."""

from __future__ import annotations

import logging
from argparse import Namespace
from collections.abc import Callable

from desktop.cli.arguments import build_parser
from desktop.cli.printing import CannotPrint, print_error
from desktop.collecting import as_python_does
from sync.errors import BadInput, DeskError, KeyUnavailable, PortalBusy, PortalUnreachable, SignInNeeded

FAILED, USAGE, NO_LINE, SIGN_IN = 1, 2, 3, 4
USAGE_FAULTS = ("kind_unknown", "portal_missing", "token_missing", "profile_name", "field_unknown", "nothing_given", "words_encoding")
CHANGING = ("write", "edit", "delete", "like", "unlike", "sending", "conflicts", "resolve", "take-back", "send", "resend", "give-up")


def run(words: list[str]) -> int:
    """The exit code of one command line; prints its answer, or one line on standard error."""
    parser = build_parser(words)
    logging.getLogger().addHandler(logging.NullHandler())  # else the last resort of `logging` prints warnings beside our one clear line
    try:
        arguments = parser.parse_args(words)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        _check_words(arguments)
        return _chosen(arguments)(arguments)
    except DeskError as error:
        _say(error)
        return exit_code(error)
    except CannotPrint:
        from PySide6.QtCore import QCoreApplication

        print_error(QCoreApplication.translate("run", "It is done, but the answer could not be printed.", "command line"))
        return FAILED
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _bug(arguments, error)


def _check_words(arguments: Namespace) -> None:
    """Paths may be of any bytes, everything else is text. Raises BadInput(words_encoding)."""
    for value in vars(arguments).values():
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and not word.isascii() and word.encode("utf-8", "replace").decode() != word:
                raise BadInput("words_encoding", word.encode("ascii", "backslashreplace").decode())


def exit_code(error: DeskError) -> int:
    """3 no line, 4 sign-in needed, 2 wrong usage, 1 anything else."""
    if isinstance(error, PortalUnreachable | PortalBusy):
        return NO_LINE
    if isinstance(error, SignInNeeded):
        return SIGN_IN
    if isinstance(error, BadInput) and error.what in USAGE_FAULTS:
        return USAGE
    return FAILED


def _chosen(arguments: Namespace) -> Callable[[Namespace], int]:
    """What the words ask for; each command's modules are imported only when it runs."""
    if arguments.version:
        return _print_version
    if arguments.self_test:
        from desktop.self_test import run_self_test

        return run_self_test
    if arguments.command is None:
        from desktop.starting import run_window

        return run_window
    as_python_does()
    if arguments.command in ("list", "show", "search"):
        from desktop.cli import reading

        return {"list": reading.run_list, "show": reading.run_show, "search": reading.run_search}[arguments.command]
    if arguments.command in ("post-update", "message"):
        from desktop.cli import writing

        return writing.run_post_update if arguments.command == "post-update" else writing.run_message
    if arguments.command in CHANGING:
        return _changing(arguments.command)
    if arguments.command in ("sign-in", "sync"):
        from desktop.cli import exchanging

        return exchanging.run_sign_in if arguments.command == "sign-in" else exchanging.run_sync
    if arguments.command in ("backup", "restore"):
        from desktop.cli import keeping

        return keeping.run_backup if arguments.command == "backup" else keeping.run_restore
    if arguments.command == "export":
        from desktop.cli.exporting import run_export

        return run_export
    from desktop.cli.diagnosing import run_diagnose

    return run_diagnose


def _changing(command: str) -> Callable[[Namespace], int]:
    from desktop.cli import changing, sending

    return {
        "write": changing.run_write,
        "edit": changing.run_edit,
        "delete": changing.run_delete,
        "like": changing.run_like,
        "unlike": changing.run_like,
        "sending": sending.run_sending,
        "conflicts": sending.run_conflicts,
        "resolve": sending.run_resolve,
        "take-back": sending.run_take_back,
        "send": sending.run_send,
        "resend": sending.run_resend,
        "give-up": sending.run_give_up,
    }[command]


def _print_version(_: Namespace) -> int:
    from desktop.version import VERSION

    print(f"TwinDesk {VERSION}")
    return 0


def _say(error: DeskError) -> None:
    from ui.error_words import words_for

    words = words_for(error)
    value = getattr(error, "value", "") or getattr(error, "path", "")
    if isinstance(error, KeyUnavailable) and error.reason in ("no_keyring", "passphrase_needed"):
        value = "give --passphrase-file F"
    details = f" ({words.details}{', ' + value if value else ''})"
    print_error(" ".join((words.line() + details).split()))


def _bug(arguments: Namespace, error: Exception) -> int:
    from desktop.crash import report_of, write_report
    from desktop.paths import default_home
    from sync.adapters.system import SystemClock

    path = write_report(arguments.home or default_home(), report_of(type(error), error.__traceback__), SystemClock().now_utc())
    print_error(f"something unexpected happened ({type(error).__name__}). Your texts are safe on this computer. Report: {path}")
    return FAILED
