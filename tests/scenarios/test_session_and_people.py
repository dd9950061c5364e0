"""Session and people: nobody's work goes out under another name, no key or token lies about, no stranger's text is obeyed."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget

from desktop.building import open_profile, unlock
from desktop.profiles import Profiles
from desktop.signing_in import Unlocking, sign_in
from sync.client.oauth import SignIn, SignInWords
from sync.engine.signing_in import bind_profile, keeper_of, sign_out
from sync.errors import DeskError, KeyUnavailable, PortalUnreachable, ProtocolBroken, SignInNeeded, WrongPortal
from sync.feed import Tokens
from sync.records import ItemState
from tests.scenarios.portal_views import applied, changed_lines, held, titles
from tests.support.accessibility import rich_labels
from tests.support.browser import Browser
from tests.support.command_line import ROOT, CommandLine, child_environment
from tests.support.fixtures import MakesDesk
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.sync_desk import SyncDesk
from tests.support.teacher import Teacher

POST = ("We counted 41 fibres", "Most of them are blue.")
EVIL = '<img src="http://evil.example/x.png"><b>bold</b>'
HOUR_S = 3_600


class SmallDrawer:
    """A keyring that holds 1,280 characters, as the one of Windows."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str) -> None:
        assert len(value) <= 1_280
        self.kept[name] = value

    def forget(self, name: str) -> None:
        self.kept.pop(name, None)


def signs_in_with_browser(desk: SyncDesk) -> None:
    """As in the window: the portal's own page, a pair of tokens."""
    browser = Browser(desk.user)
    signing = SignIn(desk.server.base_url, desk.transport, browser.open, desk.ports.clock, desk.ports.random)
    tokens = signing.run(SignInWords("Signed in", "Close this page."), is_shared_pc=False, cancel=threading.Event(), patience_s=30.0)
    browser.wait()
    bind_profile(desk.copy, desk.server.base_url, desk.transport, tokens, desk.ports)


def test_49_a_token_that_ends_in_the_middle_leaves_no_half_page(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """Expired between two requests of one exchange: sent is sent, the rest waits behind "sign in", and goes on afterwards."""
    elena.posts("News by Elena", "Text.")
    elena.exchange()
    maria.copy.writer.call(maria.copy.session.save_tokens, Tokens(portal.token("maria", lifetime_s=600)))
    maria.posts(*POST)

    def expires(body: bytes) -> bytes:
        portal.clock.advance(HOUR_S)
        return body

    portal.faults.rewrite(expires, "/v1/operations", times=1)
    cursor = maria.copy.session.cursor
    assert isinstance(maria.tries(), SignInNeeded)
    assert (maria.copy.session.cursor, "News by Elena" in maria.titles(), POST[0] in maria.titles()) == (cursor, False, True)
    later = maria.posts("Written signed out", "Text.")
    assert isinstance(maria.tries(), SignInNeeded)
    assert maria.reads(later).state is ItemState.WAITING
    maria.signs_in()
    maria.exchange()
    assert (len(held(portal, POST[0])), len(held(portal, "Written signed out")), "News by Elena" in maria.titles()) == (1, 1, True)


def test_50_a_lost_answer_to_a_refresh_signs_nobody_out(maria: SyncDesk, portal: PortalServer) -> None:
    """The new pair was made but its answer lost: the old refresh token still works in its grace time, over a restart too."""
    signs_in_with_browser(maria)
    maria.posts(*POST)
    portal.clock.advance(2 * HOUR_S)
    portal.faults.lose_answer(path="/oauth/token")
    assert isinstance(maria.tries(), PortalUnreachable)
    maria.restarts()
    maria.exchange()
    assert len(held(portal, POST[0])) == 1


def test_50_two_refreshes_at_once_are_one(maria: SyncDesk, portal: PortalServer) -> None:
    """Four threads find the token expired at once: one refresh, and the new pair is stored before anyone uses it."""
    signs_in_with_browser(maria)
    old = maria.copy.session.read().tokens
    assert old is not None
    keeper = keeper_of(maria.copy, portal.base_url, maria.transport, maria.ports)
    asked = portal.faults.requests_to("/oauth/token")
    given: list[str] = []
    threads = [threading.Thread(target=lambda: given.append(keeper.renewed(old.access))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    now = maria.copy.session.read().tokens
    assert now is not None
    assert (set(given), portal.faults.requests_to("/oauth/token") - asked) == ({now.access}, 1)


def test_51_the_next_person_never_sends_the_last_ones_work(maria: SyncDesk, portal: PortalServer) -> None:
    """Signed out with unsent work; whoever's token comes next, nothing of it leaves but under her own name."""
    maria.posts(*POST)
    sign_out(maria.copy, portal.base_url, maria.transport, maria.ports)
    maria.user = "elena"
    with pytest.raises(DeskError):
        maria.signs_in()
    assert isinstance(maria.tries(), SignInNeeded)
    assert held(portal, POST[0]) == []
    maria.user = "maria"
    maria.signs_in()
    maria.exchange()
    assert [row["author"]["id"] for row in portal.show("update") if POST[0] in row["text"]] == [portal.account("maria")]


def test_51_a_token_of_somebody_else_in_the_profile_sends_nothing_under_that_name(maria: SyncDesk, portal: PortalServer) -> None:
    """Elena's token gets into Maria's profile: the portal refuses the batch whole, the token is set aside, the work waits for Maria."""
    post = maria.posts(*POST)
    maria.copy.writer.call(maria.copy.session.save_tokens, Tokens(portal.token("elena")))
    stopped = maria.tries()
    assert isinstance(stopped, WrongPortal)
    assert (stopped.what, [seen.path for seen in portal.faults.seen][-1]) == ("account", "/v1/operations")
    assert (held(portal, POST[0]), maria.reads(post).state, maria.copy.session.tokens) == ([], ItemState.WAITING, None)
    assert isinstance(maria.tries(), SignInNeeded)
    maria.signs_in()
    maria.exchange()
    assert [row["author"]["id"] for row in portal.show("update") if POST[0] in row["text"]] == [portal.account("maria")]


def test_52_without_a_keyring_it_is_said_and_nothing_is_written_in_plain(tmp_path: Path, portal: PortalServer) -> None:
    """No keyring and no passphrase: the command says why in one line; nothing secret lies in the home."""
    line = CommandLine(tmp_path, "maria")
    token = portal.token("maria")
    words = ["sign-in", "--portal", portal.base_url, "--token-stdin", "--home", str(line.home)]
    command = [sys.executable, "-m", "desktop", *words]
    said = subprocess.run(
        command, cwd=ROOT, env=child_environment(), input=token + "\n", capture_output=True, text=True, timeout=60, check=False
    )
    assert (said.returncode, len(said.stderr.strip().splitlines())) == (1, 1), said.stderr
    assert not [path for path in line.home.rglob("*") if path.is_file() and token.encode() in path.read_bytes()]
    assert line.signs_in(portal.base_url, token).code == 0
    assert not [path for path in line.home.rglob("*") if path.is_file() and token.encode() in path.read_bytes()]


def test_52_a_locked_keyring_leaves_the_other_ways_open(tmp_path: Path, portal: PortalServer, maria: SyncDesk) -> None:
    """The keyring does not answer: told apart by its own word, and the recovery key still opens the profile."""

    class Locked(SmallDrawer):
        def get(self, name: str) -> str | None:
            raise KeyUnavailable("keyring_locked")

    profiles = Profiles(tmp_path / "home", maria.ports.files)
    drawer = SmallDrawer()
    signed = sign_in(profiles, "maria", portal.base_url, Tokens(portal.token("maria")), Unlocking(drawer, None), maria.ports)
    folder = profiles.folder("maria")
    with pytest.raises(KeyUnavailable, match="keyring_locked"):
        unlock(folder, maria.ports, Locked(), None)
    from sync.copy.keys import unlock_keys

    keys = unlock_keys(folder, maria.ports, recovery_key=signed.recovery_key)
    assert keys.data_key == unlock(folder, maria.ports, drawer, None).data_key


def test_53_a_token_of_four_kilobytes_needs_no_room_in_the_keyring(tmp_path: Path, portal: PortalServer, maria: SyncDesk) -> None:
    """The keyring holds a short key, the encrypted database the tokens; after a restart they are there, and nowhere in plain."""
    profiles, drawer = Profiles(tmp_path / "home", maria.ports.files), SmallDrawer()
    sign_in(profiles, "maria", portal.base_url, Tokens(portal.token("maria")), Unlocking(drawer, None), maria.ports)
    long = Tokens("a1" * 2_000, "r2" * 2_000)
    for _ in range(2):
        keys = unlock(profiles.folder("maria"), maria.ports, drawer, None)
        with open_profile(profiles, profiles.get("maria"), keys, maria.ports, None) as opened:
            opened.copy.writer.call(opened.copy.session.save_tokens, long)
    keys = unlock(profiles.folder("maria"), maria.ports, drawer, None)
    with open_profile(profiles, profiles.get("maria"), keys, maria.ports, None) as opened:
        assert opened.copy.session.tokens == long
    for path in (tmp_path / "home").rglob("*"):
        assert not path.is_file() or b"a1" * 20 not in path.read_bytes()


def test_54_the_hour_that_comes_twice_keeps_its_order(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """02:40 summer time, then 02:10 winter time: all times are UTC, and the later text stands above the earlier one."""
    summer_ends = datetime(2040, 10, 28, 0, 40, tzinfo=UTC)
    portal.clock.advance(int(summer_ends.timestamp()) - portal.clock.epoch_s())
    for desk, title in ((maria, "At 02:40, summer time"), (elena, "At 02:10, winter time")):
        desk.signs_in()
        desk.posts(title, "Text.")
        desk.exchange()
        portal.clock.advance(1_800)
    maria.exchange()
    newest = maria.lists("update")[:2]
    assert [row.title for row in newest] == ["At 02:10, winter time", "At 02:40, summer time"]
    assert all(row.created_at.endswith("Z") for row in newest)
    assert newest[0].created_at.startswith("2040-10-28T01:1")


def test_55_no_words_from_outside_are_markup(at_window: Teacher, elena: SyncDesk, portal: PortalServer) -> None:
    """Names, titles and texts full of markup are shown letter by letter in every room; no label or tooltip is rich text."""
    portal.faults.rewrite(lambda body: body.replace(b"Elena Popescu", json.dumps(EVIL)[1:-1].encode()), "/v1/changes")
    post = elena.posts(f"{EVIL} in a title", f"{EVIL} in a text")
    elena.exchange()
    elena.writes("comment", target=post, text=f"{EVIL} in a comment")
    elena.exchange()
    at_window.gets_news()
    window = at_window.desk.window
    for go in (
        lambda: at_window.opens_project("Updates"),
        *(lambda room=room: at_window.opens_room(room) for room in ("Messages", "Today")),
    ):
        go()
        at_window.settles()
        tips = [widget.toolTip() for widget in window.findChildren(QWidget) if "<img" in widget.toolTip()]
        assert (rich_labels(window), [tip for tip in tips if Qt.mightBeRichText(tip)]) == ([], [])
    at_window.opens_project("Updates")
    at_window.screen.choose("Updates", "in a title")
    wait_until(lambda: at_window.screen.says(EVIL), "the letters themselves")
    assert rich_labels(window) == []


BAD: list[dict[str, Any]] = [
    {"id": "../../etc/passwd"},
    {"id": ""},
    {"revision": -1},
    {"revision": "7"},
    {"kind": "no_such_kind"},
    {"body": {"title": 7, "blocks": "none"}},
    {"author": "somebody"},
]


@pytest.mark.parametrize("bad", BAD, ids=json.dumps)
def test_56_a_record_that_does_not_fit_is_set_aside_and_the_page_goes_on(
    desk_of: MakesDesk, portal: PortalServer, bad: dict[str, Any]
) -> None:
    """One unfit record in a page: the others arrive, the cursor moves on, nothing crashes and nothing unfit is shown."""

    def with_bad(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = next((line for line in lines if line.get("kind") == "update"), None)
        return lines if found is None else [*lines, {**found, "id": "0b0b0b0b-0000-4000-8000-000000000001", **bad}]

    portal.faults.rewrite(changed_lines(with_bad), "/v1/changes")
    desk = desk_of("maria")
    desk.exchange()
    assert set(titles(portal)) <= set(desk.titles())
    assert desk.copy.session.cursor
    assert len(desk.titles()) <= len(titles(portal)) + 1
    assert all(isinstance(row.title, str) for row in desk.lists("update"))
    aside = desk.copy._work.value("SELECT count(*) FROM quarantine")
    assert bool(aside) is not ("kind" in bad or "body" in bad)  # an unknown kind and a body of later are no faults of the envelope


@pytest.mark.parametrize("spoilt", [b"\xff\xfe", b"\x00", b'",' + b'"x":[' * 5_000 + b'"'], ids=["UTF-8", "NUL", "nesting"])
def test_56_a_line_nobody_can_read_is_set_aside_and_its_next_version_arrives(
    desk_of: MakesDesk, elena: SyncDesk, portal: PortalServer, spoilt: bytes
) -> None:
    """One line of broken UTF-8, with a NUL or nested without end: the others arrive, and once it is whole again it arrives too."""
    post = elena.posts("Spoilt on its way", "Text.")
    elena.exchange()
    portal.faults.rewrite(lambda body: body.replace(b"Spoilt on its way", b"Spoilt" + spoilt), "/v1/changes")
    desk = desk_of("maria")
    desk.exchange()
    assert desk.titles() == sorted(title for title in titles(portal) if title != "Spoilt on its way")
    assert desk.copy._work.column("SELECT id FROM quarantine") == [post]
    portal.faults.come_back()
    elena.writes("update", post, title="Whole again")
    elena.exchange()
    desk.exchange()
    assert (desk.titles(), desk.copy._work.column("SELECT id FROM quarantine")) == (sorted(titles(portal)), [])


@pytest.mark.parametrize("results", ["other ids", "too few", "too many"])
def test_56_an_answer_to_something_never_asked_changes_nothing(maria: SyncDesk, portal: PortalServer, results: str) -> None:
    """Results with ids the desk never sent, too few or too many of them: nothing is called sent by it, and all goes out once."""
    posts = [maria.posts(*POST), maria.posts("Second", "Text.")]

    def spoils(body: bytes) -> bytes:
        answer = json.loads(body)
        given = answer["results"]
        strange = [{**one, "id": "0b0b0b0b-0000-4000-8000-000000000001"} for one in given]
        answer["results"] = {"other ids": strange, "too few": given[:1], "too many": [*given, *strange]}[results]
        return json.dumps(answer).encode()

    portal.faults.rewrite(spoils, "/v1/operations", times=1)
    assert isinstance(maria.tries(), ProtocolBroken)
    assert {maria.reads(post).state for post in posts} == {ItemState.CHECKING}
    maria.exchange()
    assert {maria.reads(post).state for post in posts} == {ItemState.SENT}
    assert [len(applied(portal, post)) for post in posts] == [1, 1]
