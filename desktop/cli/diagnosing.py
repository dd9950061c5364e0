"""`diagnose`: the state of a home, its keyring, its copy and its line, without a word of anybody's text."""

from __future__ import annotations

import platform
import sys
from argparse import Namespace
from typing import Any

from desktop.cli.opening import opened, profiles_of
from desktop.cli.printing import print_counts, print_json
from desktop.keyring_store import backend_name, has_keyring
from desktop.version import VERSION
from sync.adapters.system import system_ports
from sync.errors import DeskError
from sync.ports import Ports


def run_diagnose(arguments: Namespace) -> int:
    """Print what is known; a part that cannot be asked says why, the others still answer. 1 if the copy cannot be opened."""
    facts: dict[str, Any] = {"version": VERSION, "python": platform.python_version(), "system": f"{sys.platform} {platform.release()}"}
    facts["keyring"] = backend_name() if has_keyring() else "none"
    exit_code = 0
    try:
        ports = system_ports()
        profiles = profiles_of(arguments, ports)
        facts["profiles"] = profiles.names()
        facts |= _copy_facts(arguments)
    except DeskError as error:
        facts["copy"] = code_of(error)
        exit_code = 1
    if arguments.json:
        print_json(facts)
    else:
        print_counts(facts)
    return exit_code


def code_of(error: DeskError) -> str:
    """An error as a stable code, e.g. `CopyUnusable damaged`; never a text of the teacher."""
    parts = [str(getattr(error, name)) for name in ("reason", "what", "code", "where") if getattr(error, name, "")]
    return " ".join([type(error).__name__, *parts])


def _copy_facts(arguments: Namespace) -> dict[str, Any]:
    with opened(arguments) as desk:
        status = desk.copy.reading.sending.status()
        session = desk.copy.session
        return {
            "copy": "ok" if desk.copy.recovered is None else "recovered",
            "portal": session.portal,
            "portal_url": desk.portal_url,
            "is_signed_in": session.is_signed_in,
            "last_news": session.read().last_news_utc,
            "spaces": len(desk.copy.reading.spaces.all()),
            "waiting": status.waiting_count,
            "came_back": status.came_back_count,
            **_line_facts(desk.portal_url, desk.ports),
        }


def _line_facts(portal_url: str, ports: Ports) -> dict[str, Any]:
    """Who answers, and how many minutes this computer's clock is ahead of the portal's: told, and used for nothing."""
    from sync.client.clock_ahead import minutes_worth_saying
    from sync.client.probe import meet
    from sync.client.requests_transport import RequestsTransport
    from sync.client.times import utc_moment
    from ui.error_words_portal import clock_words

    try:
        info = meet(portal_url, RequestsTransport(), ports.clock)
    except DeskError as error:
        return {"line": code_of(error)}
    answers = {"line": f"ok, portal API {info.api}"}
    try:
        ahead = utc_moment(ports.clock.now_utc()) - utc_moment(info.server_time)
    except (ValueError, TypeError):  # the portal's time is no time; nothing hangs on it
        return answers
    minutes = minutes_worth_saying(ahead.total_seconds())
    told = {"clock": " ".join(clock_words(minutes))} if minutes else {}
    return {**answers, "clock_ahead_minutes": round(ahead.total_seconds() / 60), **told}
