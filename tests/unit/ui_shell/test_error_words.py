"""Every error has words: what happened, that the work is safe, what to do."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from sync import errors
from sync.errors import DeskError
from ui.error_words import words_for
from ui.error_words_copy import COPY_REASONS, INPUT_WHATS, KEY_REASONS, input_words
from ui.error_words_portal import LINE_REASONS, REFUSAL_CODES, WAITING_CODES, WRONG_WHATS, refusal_words, waiting_words

ROOT = Path(__file__).parents[3]
ALL_ERRORS: list[DeskError] = [
    *(errors.PortalUnreachable(reason) for reason in LINE_REASONS),
    errors.PortalBusy("2024-05-03T14:30:00Z"),
    *(errors.SignInNeeded(detail) for detail in ("", "cancelled", "no_browser")),
    *(errors.WrongPortal(what, "a", "b") for what in WRONG_WHATS),
    *(errors.Refused("r", code) for code in REFUSAL_CODES),
    errors.ConflictFound("r"),
    *(errors.CursorGone(code) for code in ("cursor_expired", "history_lost")),
    *(errors.CopyUnusable(reason, "/home/maria") for reason in COPY_REASONS),
    *(errors.KeyUnavailable(reason) for reason in KEY_REASONS),
    *(errors.BadInput(what, "beach.jpg") for what in INPUT_WHATS),
    errors.ProtocolBroken("changes", "count"),
]


@pytest.mark.parametrize("error", ALL_ERRORS, ids=str)
def test_every_error_has_words(error: DeskError) -> None:
    words = words_for(error)
    assert words.happened.strip()
    assert words.is_safe.endswith(".")
    assert words.todo.strip()
    assert "%1" not in words.line()
    assert type(error).__name__ in words.details


def test_no_class_of_error_was_forgotten() -> None:
    assert {type(error) for error in ALL_ERRORS} == set(DeskError.__subclasses__())


def test_every_reason_has_its_own_words() -> None:
    generic = refusal_words("nobody_knows")
    assert [code for code in REFUSAL_CODES if refusal_words(code) == generic] == []
    unknown = input_words("nobody_knows", "x")
    assert [what for what in INPUT_WHATS if input_words(what, "x") == unknown] == []
    assert all(waiting_words(code) for code in WAITING_CODES)


def _raised(name: str) -> set[str]:
    """The literal reasons with which the code makes errors of one class."""
    found = set()
    for room in ("sync", "desktop", "ui"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                is_ours = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
                if is_ours and node.args and isinstance(node.args[0], ast.Constant):
                    found.add(node.args[0].value)
    return found


@pytest.mark.parametrize(
    ("name", "known"),
    [("BadInput", INPUT_WHATS), ("CopyUnusable", COPY_REASONS), ("KeyUnavailable", KEY_REASONS), ("PortalUnreachable", LINE_REASONS)],
)
def test_every_reason_in_the_code_has_words(name: str, known: tuple[str, ...]) -> None:
    assert _raised(name) - set(known) == set()


def test_details_never_hold_what_the_teacher_typed() -> None:
    assert "beach" not in words_for(errors.BadInput("not_a_picture", "beach.jpg")).details


def test_the_school_networks_password_is_named() -> None:
    assert words_for(errors.PortalUnreachable("proxy_login")).happened == "The school network asks for a password."


def test_every_code_of_the_contract_has_a_reason_and_a_next_step() -> None:
    contract = (Path(__file__).parents[3] / "docs" / "portal-api.md").read_text("utf-8")
    section = contract[contract.index("Codes: `sign_in_needed`") :].split("\n429 and 503", 1)[0]
    codes = set(re.findall(r"`([a-z_]+)`", section))
    assert len(codes) > 25
    assert codes - set(REFUSAL_CODES) == set()
    assert {code for code in codes if refusal_words(code) == refusal_words("a code of tomorrow")} == set()
