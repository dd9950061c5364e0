"""`python -m portal check BASE_URL`: the contract's rules tried against any portal."""

from __future__ import annotations

import argparse
from typing import Any


def add_check(commands: Any) -> None:
    """The parser of the command."""
    parser = commands.add_parser("check", help="try the contract against a portal", description="Try portal-api.md against a portal.")
    parser.add_argument("base_url", metavar="BASE_URL", help="the portal's base address")
    parser.add_argument("--token", metavar="T", help="access token of a teacher-admin of an open project; without it only what is public")
    parser.add_argument("--second-token", metavar="T", help="access token of another member of that project")
    parser.add_argument("--json", action="store_true", help="print [{name, ok, line}]")
    parser.set_defaults(run=_check)


def _check(words: argparse.Namespace) -> int:
    from portal.checks.running import run_checks  # the other commands need none of it

    return run_checks(words.base_url, words.token, words.second_token, as_json=words.json)
