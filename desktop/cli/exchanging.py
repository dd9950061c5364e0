"""`sign-in` and `sync`: the commands that use the line."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from desktop.building import build_exchange
from desktop.cli.opening import opened, passphrase_of, profiles_of
from desktop.cli.printing import print_counts, print_error, print_json
from desktop.keyring_store import KeyringStore
from desktop.signing_in import Unlocking, profile_name, sign_in
from sync.adapters.system import system_ports
from sync.errors import BadInput, SignInNeeded
from sync.feed import Tokens

if TYPE_CHECKING:
    from sync.copy.local_copy import LocalCopy

DONE, CAME_BACK = 0, 5


def run_sign_in(arguments: Namespace) -> int:
    """Ask the portal who it is and who we are, and keep the token in the profile."""
    if not arguments.portal:
        raise BadInput("portal_missing")
    token = sys.stdin.readline().strip() if sys.stdin is not None else ""
    if not token:
        raise BadInput("token_missing")
    if not token.isascii() or not token.isprintable():
        raise SignInNeeded("refused")
    ports = system_ports()
    profiles = profiles_of(arguments, ports)
    passphrase = passphrase_of(arguments)
    unlocking = Unlocking(KeyringStore() if passphrase is None else None, passphrase)
    name = profile_name(profiles, arguments.profile)
    done = sign_in(profiles, name, arguments.portal, Tokens(token), unlocking, ports)
    result = {"profile": name, "portal": done.me.portal, "account": done.me.account, "name": done.me.person.name}
    if done.recovery_key:
        result["recovery_key"] = done.recovery_key
    if arguments.json:
        print_json(result)
    else:
        print_counts(result)
    return DONE


def run_sync(arguments: Namespace) -> int:
    """One exchange: what waits goes out, the news come in, files follow."""
    with opened(arguments) as desk:
        report = build_exchange(desk).run("command line")
        words = [settle_missing(desk.copy, arguments.missing)]
    counts = {
        "pushed": report.pushed,
        "pulled": report.pulled,
        "returned": report.returned,
        "conflicts": report.conflicts,
        "bytes_up": report.bytes_up,
        "bytes_down": report.bytes_down,
        "requests": report.requests,
        "seconds": round(report.seconds, 3),
    }
    if arguments.json:
        print_json(counts)
    else:
        print_counts(counts)
    n = report.returned + report.conflicts
    if n:
        from PySide6.QtCore import QCoreApplication  # a quarter of this command's start: only where there is something to say

        words.append(
            QCoreApplication.translate("sync", "Came back or in two versions: %n. See `sending` and `conflicts`.", "command line", n)
        )
    if any(words):
        print_error(" ".join(word for word in words if word))
    return CAME_BACK if n else DONE


def settle_missing(copy: LocalCopy, word: str | None) -> str:
    """Give the brake the word it waits for; without one answers the line that says that it waits."""
    brake = copy.facts.brake()
    if brake is None:
        return ""
    if word is not None:
        copy.writer.call(copy.facts.release_brake if word == "hide" else copy.facts.refuse_brake, initiator="command line")
        return ""
    from PySide6.QtCore import QCoreApplication

    words = QCoreApplication.translate(
        "sync", "Of %1 things on this computer the website no longer lists %2. Nothing was hidden: --missing hide or keep.", "command line"
    )
    return words.replace("%1", str(brake[1])).replace("%2", str(brake[0]))
