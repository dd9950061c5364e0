"""Reads and merge: what the portal says becomes what is shown, whole, in order, and never over a teacher's open text."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from portal.memberships import join_space, leave_space
from sync.copy.rows import DraftRow
from sync.engine.exchange import Progress
from sync.engine.signing_in import portal_of
from sync.engine.upkeep import Upkeep
from sync.errors import PortalUnreachable
from sync.records import ItemState
from tests.scenarios.portal_views import changed_lines, forgets, held, page_of_two, removes, titles
from tests.support.command_line import CommandLine
from tests.support.fixtures import MakesDesk
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.sync_desk import SyncDesk, blocks, texts_of
from tests.support.teacher import Teacher
from tests.support.wrong_clock import WrongClock

TITLE = "Sent after the backup"
YEARS_S = 12 * 366 * 86_400.0


def drafts(desk: SyncDesk) -> list[str]:
    return [str(draft.fields.get("title")) for draft in desk.copy.reading.drafts.list()]


def keeps_draft(desk: SyncDesk, title: str) -> str:
    row = DraftRow("", "update", desk.project, None, None, None, {"title": title, "blocks": blocks("Not ready.")}, (), "")
    return str(desk.copy.writer.call(desk.copy.drafts.save, row))


def updates(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in lines if line["type"] == "record" and line["kind"] == "update"]


def test_11_a_delete_during_an_exchange_leaves_no_ghost(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """An answer that was under way before she deleted a record does not bring it back."""
    post = maria.posts("Counted wrongly", "41.")
    maria.exchange()
    forgets(portal, elena)

    def deletes_meanwhile(body: bytes) -> bytes:
        removes(maria, post)
        return body

    portal.faults.rewrite(lambda body: body, "/v1/changes", times=1)
    portal.faults.rewrite(deletes_meanwhile, "/v1/changes", times=1)
    shown: list[bool] = []
    maria.exchange(on_progress=lambda now: shown.append("Counted wrongly" in maria.titles()) if now.step == "pull" and now.done else None)
    assert shown
    assert not any(shown)
    for _ in range(2):
        maria.exchange()
        assert "Counted wrongly" not in maria.titles()
    assert held(portal, "Counted wrongly") == []


@pytest.mark.parametrize("ahead_s", [-YEARS_S, -600.0, 600.0, YEARS_S])
def test_12_a_wrong_clock_decides_nothing(desk_of: MakesDesk, elena: SyncDesk, ports_ahead: Any, ahead_s: float) -> None:
    """A clock wrong by minutes or years: texts go out and come in, the newer revision wins and not the newer date."""
    maria = desk_of("maria", ports=ports_ahead(ahead_s))
    maria.exchange()
    page = page_of_two(maria, elena)
    for turn in range(2):
        maria.writes("page", page, title=f"By Maria, {turn}")
        maria.exchange()
        elena.exchange()
        elena.writes("page", page, title=f"By Elena, {turn}")
        elena.exchange()
        maria.exchange()
        assert maria.reads(page).title == elena.reads(page).title == f"By Elena, {turn}"
    maria.writes("page", page, blocks=blocks("Aim", "By Maria", "Results"))
    elena.writes("page", page, blocks=blocks("Aim", "By Elena", "Results"))
    elena.exchange()
    maria.exchange()
    assert maria.states() == ["two-versions"]


@pytest.fixture
def ports_ahead(maria: SyncDesk) -> Callable[[float], Any]:
    maria.close()
    real = maria.ports
    maria.restarts()
    return lambda ahead_s: replace(real, clock=WrongClock(real.clock, ahead_s))


def test_12_a_wrong_clock_is_told(portal: PortalServer, tmp_path: Path) -> None:
    """`diagnose` says how far this computer's clock is from the portal's; commands work all the same."""
    line = CommandLine(tmp_path, "maria")
    line.signs_in(portal.base_url, portal.token("maria"))
    portal.clock.advance(10 * 3_600)
    assert line.syncs().code == 0
    told = line.run("diagnose", "--json").json()
    assert -601 <= told["clock_ahead_minutes"] <= -599
    assert told["clock"].startswith("The clock of this computer is behind the website's: 10 h 0 min.")


def test_12_the_window_says_that_the_clock_is_wrong_until_it_is_right(qapp: object, portal: PortalServer, tmp_path: Path) -> None:
    """The window says by how much this computer's clock is wrong and what to do; set right, the bar goes by itself."""
    maria = Teacher("maria", tmp_path, portal).signs_in()
    clock = WrongClock(maria.ports.clock, 3 * 86_400.0)
    maria.ports = replace(maria.ports, clock=clock)
    maria.opens_twindesk()
    try:
        wait_until(lambda: maria.screen.says("ahead of the website's: 3 d. Set date and time in the settings"), "the bar")
        clock.ahead_s = 0.0
        maria.gets_news()
        wait_until(lambda: not maria.screen.says("ahead of the website's"), "the bar to go")
    finally:
        maria.closes_twindesk()


def test_13_an_edit_of_what_was_deleted_there_becomes_a_draft(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """Deleted on the portal while she edited: her text is kept, says why, and can become a new draft."""
    page = page_of_two(maria, elena)
    removes(maria, page)
    elena.writes("page", page, blocks=blocks("Aim", "Still writing", "Results"))
    maria.exchange()
    elena.exchange()
    (conflict,) = elena.copy.reading.conflicts.list()
    assert (conflict.theirs, texts_of({"body": conflict.mine})) == (None, ["Aim", "Still writing", "Results"])
    draft = elena.copy.writer.call(elena.copy.conflicts.keep_mine_as_draft, conflict.id)
    elena.copy.writer.call(elena.copy.drafts.send, elena.copy.writer.call(elena.copy.drafts.save, draft))
    elena.exchange()
    assert ["Still writing" in text for text in held(portal, "Still writing", "page")] == [True]


def test_14_an_open_editor_is_never_overwritten(at_window: Teacher, elena: SyncDesk, portal: PortalServer) -> None:
    """News about the page she has open change neither her text nor its base; on sending, both come together."""
    at_window.writes_page("Our lesson", "Aim\n\nMethod\n\nResults")
    at_window.waits_until_sent()
    elena.exchange()
    (page,) = [page.id for page in elena.lists("page") if page.title == "Our lesson"]
    at_window.opens_project("Pages")
    at_window.screen.choose("Pages", "Our lesson")
    at_window.screen.press("Edit page")
    at_window.screen.replace("Text", "Results", "Results: 41 fibres")
    elena.writes("page", page, blocks=blocks("Aim of the lesson", "Method", "Results"))
    elena.exchange()
    at_window.gets_news()
    assert any("Results: 41 fibres" in text and "Aim of the lesson" not in text for text in at_window.screen.texts())
    at_window.sends()
    at_window.waits_until_sent()
    assert held(portal, "41 fibres", "page") == ["Our lesson\n\nAim of the lesson\n\nMethod\n\nResults: 41 fibres"]


def test_15_the_weekly_audit_finds_and_heals_what_went_astray(maria: SyncDesk) -> None:
    """A record lost and one gone stale without anybody's doing are found by count and hash, and fetched again."""
    whole = maria.titles()
    stale, lost = maria.lists("update")[0].id, maria.lists("update")[1].id
    maria.copy.writer.call(maria.copy._work.run, "DELETE FROM record WHERE id=?", lost)
    maria.copy.writer.call(maria.copy._work.run, "UPDATE record SET revision=revision-1, title='Stale' WHERE id=?", stale)
    assert maria.titles() != whole
    space = maria.project
    others = {one.id: "2999-01-01T00:00:00Z" for one in maria.copy.reading.spaces.all() if one.id != space}
    week_ago = {**others, "portal": "2999-01-01T00:00:00Z", "copy": "2999-01-01T00:00:00Z", space: "2026-01-01T00:00:00Z"}
    maria.copy.writer.call(maria.copy.session.put_setting, "upkeep", week_ago)
    for _ in range(2):
        Upkeep(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports).run(maria.copy.reading)
    maria.exchange()
    assert maria.titles() == whole


def test_16_a_cursor_too_old_lists_anew_and_touches_no_draft(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """After a 410 everything is fetched into a new list; drafts and unsent work stay, deletions missed meanwhile are found."""
    gone = maria.posts("Removed meanwhile", "Text.")
    maria.exchange()
    elena.exchange()
    keeps_draft(elena, "Begun by Elena")
    post = elena.posts("Unsent by Elena", "Text.")
    removes(maria, gone)
    forgets(portal, maria)
    elena.exchange()
    maria.exchange()
    assert elena.titles() == maria.titles() == sorted(titles(portal))
    assert (drafts(elena), elena.reads(post).state) == (["Begun by Elena"], ItemState.SENT)
    assert elena.copy.facts.brake() is None


class PowerCut(Exception):
    """The computer went off."""


class Power:
    """Cuts the power before or after the n-th checkpoint's commit."""

    def __init__(self, at: int, is_after: bool) -> None:
        self.left, self.is_after = at, is_after

    def before(self, what: str) -> None:
        self._count(what, is_after=False)

    def after(self, what: str) -> None:
        self._count(what, is_after=True)

    def _count(self, what: str, is_after: bool) -> None:
        if "apply_checkpoint" in what and is_after is self.is_after:
            self.left -= 1
            if self.left == 0:
                raise PowerCut(what)


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("is_after", [False, True])
def test_17_the_cursor_is_written_with_its_page_or_not_at_all(desk_of: MakesDesk, portal: PortalServer, at: int, is_after: bool) -> None:
    """The power fails around any checkpoint's commit: rows and cursor agree, and the next exchange ends whole."""
    desk = desk_of("maria", inline=True)  # each checkpoint in a transaction of its own, as on a slow line
    real = desk.ports
    desk.close()
    desk.ports = replace(real, commits=Power(at, is_after))
    desk.restarts()
    with pytest.raises(PowerCut):
        desk.exchange()
    desk.close()
    desk.ports = real
    desk.restarts()
    seen = len(desk.copy.reading.records.list("update", limit=1000))
    assert (desk.copy.session.cursor is None) == (seen == 0 and at == 1 and not is_after)
    desk.exchange()
    assert desk.titles() == sorted(titles(portal))


def test_18_what_a_restored_portal_lost_is_sent_again(maria: SyncDesk, elena: SyncDesk, portal: PortalServer, tmp_path: Path) -> None:
    """A portal back from its backup is noticed by its run; what both teachers had sent since is there again, once."""
    portal.backs_up(tmp_path / "backup")
    maria.posts(TITLE, "By Maria.")
    maria.exchange()
    elena.posts(f"{TITLE} too", "By Elena.")
    elena.exchange()
    maria.exchange()
    portal.is_restored(tmp_path / "backup")
    assert held(portal, TITLE) == []
    for desk in (maria, elena, maria, elena):
        desk.exchange()
    assert sorted(held(portal, TITLE)) == sorted([f"{TITLE}\n\nBy Maria.", f"{TITLE} too\n\nBy Elena."])
    assert maria.titles() == elena.titles() == sorted(titles(portal))
    assert maria.states() == elena.states() == []


def test_19_an_empty_list_is_believed_only_after_asking(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """A portal that suddenly lists nothing: nothing disappears before she agrees, and agreeing can be taken back by the next list."""
    before = maria.titles()
    forgets(portal, elena)
    portal.faults.rewrite(changed_lines(lambda lines: [line for line in lines if line not in updates(lines)]), "/v1/changes", times=2)
    maria.exchange()
    missing, known = maria.copy.facts.brake() or (0, 0)
    assert (missing, maria.titles()) == (len(before), before)
    assert known >= missing
    maria.copy.writer.call(maria.copy.facts.release_brake)
    assert maria.titles() == []
    maria.copy.writer.call(maria.copy.facts.relist, "audit")
    maria.exchange()
    assert maria.titles() == before


def test_20_children_may_come_before_their_parents(desk_of: MakesDesk, maria: SyncDesk, portal: PortalServer) -> None:
    """Comments delivered before their post, in one page and in an earlier one, end up below it."""
    post = maria.posts("The parent", "Text.")
    for number in range(3):
        maria.writes("comment", target=post, text=f"Comment {number}")
    maria.exchange()
    portal.faults.rewrite(changed_lines(lambda lines: lines[::-1]), "/v1/changes")
    elena = desk_of("elena")
    elena.exchange()
    comments = elena.copy.reading.records.list("comment", parent=post)
    assert sorted(comment.text for comment in comments) == [f"Comment {number}" for number in range(3)]
    assert (elena.reads(post).reply_count, elena.titles()) == (3, maria.titles())


@pytest.mark.parametrize("is_older_last", [False, True])
def test_21_the_later_of_two_lines_with_one_id_counts(desk_of: MakesDesk, portal: PortalServer, is_older_last: bool) -> None:
    """The same record twice in one page, in either order: no crash, one row, and the later revision stays."""

    def doubled(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        older = [{**line, "revision": line["revision"] - 1, "body": {**line["body"], "title": "Older"}} for line in updates(lines)]
        return [*lines, *lines, *older] if is_older_last else [*older, *lines, *lines]

    portal.faults.rewrite(changed_lines(doubled), "/v1/changes")
    desk = desk_of("maria")
    desk.exchange()
    assert desk.titles() == sorted(titles(portal))
    rows = desk.copy._work.value("SELECT count(*) - count(DISTINCT id) FROM record WHERE kind='update'")
    assert rows == 0


def test_22_who_is_removed_keeps_reading_and_sends_nothing(elena: SyncDesk, portal: PortalServer) -> None:
    """Removed with a draft and a waiting text: all is readable, nothing is sent, nothing deleted; back again, it goes out."""
    before, project = elena.titles(), elena.project
    keeps_draft(elena, "Begun")
    post = elena.posts("Written before I knew", "Text.")
    with portal.database.writing() as connection:
        leave_space(connection, project, portal.account("elena"))
    for _ in range(3):
        elena.exchange()
    space = elena.copy.reading.spaces.get(project)
    assert space is not None
    assert not space.is_member
    assert set(before) <= set(elena.titles())
    assert (drafts(elena), texts_of(elena.reads(post)), held(portal, "Written before I knew")) == (["Begun"], ["Text."], [])
    asked, later = portal.faults.requests_to("/v1/operations"), elena.posts("Written outside", "Text.")
    elena.exchange()
    assert (portal.faults.requests_to("/v1/operations"), elena.reads(later).state) == (asked, ItemState.WAITING)
    with portal.database.writing() as connection:
        join_space(connection, project, portal.account("elena"), "teacher")
    elena.exchange()
    for row in elena.copy.reading.sending.rows():
        if row.state is ItemState.RETURNED:
            elena.copy.writer.call(elena.copy.intentions.resend, row.item)
    elena.exchange()
    assert (len(held(portal, "Written before I knew")), len(held(portal, "Written outside"))) == (1, 1)


def test_23_a_right_lost_in_the_middle_stops_that_one_and_keeps_its_text(elena: SyncDesk, portal: PortalServer) -> None:
    """Made a pupil while her text was on its way: refused once with a reason, the text kept, no storm of attempts."""
    project, post = elena.project, elena.posts("Not allowed any more", "Text.")
    with portal.database.writing() as connection:
        join_space(connection, project, portal.account("elena"), "pupil")
    elena.exchange()
    (row,) = [row for row in elena.copy.reading.sending.rows() if row.state is ItemState.RETURNED]
    assert (row.record, texts_of(elena.reads(post))) == (post, ["Text."])
    asked = portal.faults.requests_to("/v1/operations")
    for _ in range(3):
        elena.exchange()
    assert portal.faults.requests_to("/v1/operations") == asked
    assert held(portal, "Not allowed any more") == []


def test_24_a_first_exchange_goes_on_after_every_cut(desk_of: MakesDesk, portal: PortalServer) -> None:
    """A first exchange cut again and again keeps each whole page, never fetches it twice, and says how far it is."""
    desk, in_one = desk_of("maria"), desk_of("maria").exchange().pulled
    told: list[Progress] = []
    before = portal.faults.requests_to("/v1/changes")
    portal.faults.cut_answer(1_500, times=1)  # before the first page is whole
    portal.faults.cut_answer(2_200, times=4)  # behind it, and again
    counts, fetched = [0], 0
    for _ in range(6):
        with contextlib.suppress(PortalUnreachable):
            desk.exchange(on_progress=told.append)
        fetched += desk.last.report.pulled
        counts.append(desk.copy._work.value("SELECT count(*) FROM record"))
    pulled = [progress.done for progress in told if progress.step == "pull" and progress.done]
    assert counts == sorted(counts)
    assert portal.faults.requests_to("/v1/changes") - before > 6  # more than one each: the cuts were met, and gone on from
    assert (fetched, desk.titles()) == (in_one, sorted(titles(portal)))
    assert 0 < pulled[0] < in_one
