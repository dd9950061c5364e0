"""Joining and leaving, a portal restored from a backup, a restart of the portal, an address that belongs to another."""

from __future__ import annotations

import pytest

from portal.forgetting import forget_tombstones
from portal.memberships import join_space, leave_space
from sync.engine.exchange import Exchange
from sync.engine.signing_in import portal_of, sign_out
from sync.errors import CursorGone, PortalUnreachable, Refused, SignInNeeded, WrongPortal
from sync.feed import Tokens
from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import PROJECT, blocks
from tests.unit.exchange.test_files import SHA256, adds_picture, portals_original
from tests.unit.exchange.test_odd_answers import exchange, times


def leaves(portal, desk):
    with portal.database.writing() as conn:
        leave_space(conn, desk.project, portal.account(desk.user))


def joins(portal, desk, role="teacher"):
    with portal.database.writing() as conn:
        join_space(conn, desk.project, portal.account(desk.user), role)


def space_of(desk):
    return desk.copy.reading.spaces.get(desk.project)


def test_who_leaves_keeps_reading_and_sends_nothing(elena, portal):
    before = elena.titles()
    post = elena.posts("Written before I knew", "Text.")
    leaves(portal, elena)
    elena.exchange()
    elena.exchange()
    assert not space_of(elena).is_member
    assert set(before) <= set(elena.titles())
    assert elena.reads(post).body["blocks"][0]["runs"][0]["text"] == "Text."
    assert "Written before I knew" not in [shown["title"] for shown in portal.show("update", PROJECT)]


def test_who_comes_back_sees_what_stands_now(elena, maria, portal):
    removed = maria.posts("Removed meanwhile", "Text.")
    maria.exchange()
    elena.exchange()
    leaves(portal, elena)
    elena.exchange()
    maria.copy.writer.call(maria.copy.intentions.remove, removed, maria.reads(removed).revision)
    maria.posts("New meanwhile", "Text.")
    maria.exchange()
    joins(portal, elena)
    elena.exchange()
    assert space_of(elena).is_member
    assert elena.titles() == maria.titles()


def test_a_new_role_brings_its_rights(elena, portal):
    joins(portal, elena, "teacher_admin")
    elena.exchange()
    assert "page.edit_any" in space_of(elena).rights


def test_a_restarted_portal_goes_on_with_the_same_cursor(maria, portal):
    maria.exchange()
    portal.restart()
    report = maria.exchange()
    assert (report.pulled, report.requests) == (0, 1)


def test_what_a_restored_portal_has_lost_is_offered_again(maria, elena, portal, tmp_path):
    portal.backs_up(tmp_path / "backup")
    post = maria.posts("Sent after the backup", "Text.")
    maria.exchange()
    portal.is_restored(tmp_path / "backup")
    report = maria.exchange()
    assert (report.returned, report.pushed) == (0, 1)
    assert maria.reads(post).state is ItemState.SENT
    for desk in (maria, elena):
        desk.exchange()
    assert [shown["title"] for shown in portal.show("update", PROJECT)].count("Sent after the backup") == 1
    assert "Sent after the backup" in elena.titles()


def test_a_cursor_too_old_finds_what_was_deleted_meanwhile(maria, elena, portal):
    removed = maria.posts("Removed meanwhile", "Text.")
    maria.exchange()
    elena.exchange()
    maria.copy.writer.call(maria.copy.intentions.remove, removed, maria.reads(removed).revision)
    maria.exchange()
    with portal.database.writing() as conn:
        forget_tombstones(conn, "2999-01-01T00:00:00Z")
    elena.exchange()
    assert elena.titles() == maria.titles()


def test_another_portal_at_a_typed_address_gets_no_token(maria, tmp_path):
    with PortalServer(tmp_path / "other") as other:
        stranger = portal_of(maria.copy, maria.transport, maria.ports, other.base_url)
        with pytest.raises(WrongPortal, match="portal"):
            Exchange(maria.copy, stranger, maria.ports).run()
        assert [seen.path for seen in other.faults.seen] == ["/v1/portal"]


def test_the_same_portal_at_another_address_is_welcome(maria, portal):
    portal.move()
    same = portal_of(maria.copy, maria.transport, maria.ports, portal.base_url)
    assert Exchange(maria.copy, same, maria.ports).run().outcome == "done"


def test_signed_out_keeps_the_work_and_asks_for_sign_in(maria, portal):
    post = maria.posts("Before signing out", "Text.")
    sign_out(maria.copy, portal.base_url, maria.transport, maria.ports)
    assert isinstance(maria.tries(), SignInNeeded)
    assert maria.reads(post).state == "waiting"
    maria.signs_in()
    assert maria.exchange().pushed == 1


def gets_token_of(desk, portal, user):
    desk.copy.writer.call(desk.copy.session.save_tokens, Tokens(portal.token(user)))


def test_no_file_goes_up_with_somebody_elses_token(maria, portal):
    picture = adds_picture(maria)
    maria.exchange(files=False)
    gets_token_of(maria, portal, "elena")
    assert isinstance(maria.tries(), WrongPortal)
    assert not [seen for seen in portal.faults.seen if seen.path.startswith("/v1/uploads")]
    assert maria.copy.session.tokens is None
    maria.signs_in()
    maria.exchange()
    assert portals_original(portal, picture) == SHA256


def test_nobody_else_is_asked_what_became_of_an_old_operation(maria, portal):
    post = maria.posts("Did it arrive?", "Text.")
    portal.faults.lose_answer(path="/v1/operations")
    maria.tries()
    maria.copy.writer.call(maria.copy._work.run, "UPDATE operation SET first_sent_at='2020-01-01T00:00:00Z'")
    gets_token_of(maria, portal, "elena")
    assert isinstance(maria.tries(), WrongPortal)
    assert maria.reads(post).state is ItemState.CHECKING
    maria.signs_in()
    maria.exchange()
    assert (maria.reads(post).state, maria.titles().count("Did it arrive?")) == (ItemState.SENT, 1)


def test_a_good_token_that_came_meanwhile_is_not_set_aside_with_the_wrong_one(maria, portal):
    gets_token_of(maria, portal, "elena")
    maria.posts("Hers", "Text.")
    hers = Tokens(portal.token("maria"))

    def she_signs_in(body):
        maria.copy.writer.call(maria.copy.session.save_tokens, hers)
        return body

    portal.faults.rewrite(she_signs_in, "/v1/operations", times=1)
    assert isinstance(maria.tries(), WrongPortal)
    assert maria.copy.session.tokens == hers
    assert maria.exchange().pushed == 1


def test_an_answer_that_a_cache_mixed_up_ends_no_sign_in(maria, portal):
    """Elena's answer comes for Maria's token: nothing of it is taken, and asking once more shows that the token is hers."""
    post = maria.posts("Mixed up", "Text.")
    hers, elenas = (portal.account(user).encode() for user in ("maria", "elena"))
    portal.faults.rewrite(lambda body: body.replace(hers, elenas), path="/v1/operations", times=1)
    assert maria.tries() == PortalUnreachable("cut", "another person's answer")
    assert maria.reads(post).state is ItemState.CHECKING
    assert maria.copy.session.tokens is not None
    maria.exchange()
    assert (maria.reads(post).state, maria.titles().count("Mixed up")) == (ItemState.SENT, 1)


def test_what_was_taken_after_the_backup_and_never_came_back_is_sent_again(maria, portal, tmp_path):
    """Sent, acknowledged, the news cut off; then the portal is put back. Maria's cursor is older than the backup: no 410 tells her."""
    maria.exchange()
    portal.backs_up(tmp_path / "backup")
    post = maria.posts("Acknowledged and forgotten", "Text.")
    portal.faults.fail(500, path="/v1/changes", times=None)
    maria.tries()
    assert maria.titles().count("Acknowledged and forgotten") == 1
    portal.faults.come_back()
    portal.is_restored(tmp_path / "backup")
    maria.posts("Written since", "Text.")
    maria.exchange()
    maria.exchange()
    assert (maria.reads(post).state, maria.titles().count("Acknowledged and forgotten")) == (ItemState.SENT, 1)
    assert [row["title"] for row in portal.show("update", PROJECT)].count("Acknowledged and forgotten") == 1


@pytest.mark.parametrize(
    "refusals", [[Refused("", "bad_cursor")] * 2, [CursorGone("cursor_expired")]], ids=["bad_cursor", "cursor_expired"]
)
def test_what_a_restored_portal_has_lost_is_sent_again_however_the_cursor_ends(maria, portal, tmp_path, refusals):
    """The line spoils the cursor (or it is said to be too old): no `history_lost` is told, and the backup lacks two posts of hers."""
    maria.exchange()
    portal.backs_up(tmp_path / "backup")
    maria.posts("Settled before", "Text.")
    maria.exchange()
    maria.posts("Acknowledged and forgotten", "Text.")
    portal.faults.fail(500, path="/v1/changes", times=None)
    maria.tries()
    portal.faults.come_back()
    portal.is_restored(tmp_path / "backup")
    exchange(maria, changes=times(len(refusals), refusals[0]))
    titles = [row["title"] for row in portal.show("update", PROJECT)]
    assert (titles.count("Settled before"), titles.count("Acknowledged and forgotten")) == (1, 1)
    assert maria.states() == []


def test_what_others_deleted_meanwhile_does_not_come_back_after_a_spoilt_cursor(maria, desk_of):
    """Listed anew, the post is not there: the portal knows its id, so it was deleted, and nothing is offered again."""
    post = maria.posts("Deleted by somebody", "Text.")
    maria.exchange()
    another = desk_of("maria")
    another.exchange()
    another.copy.writer.call(another.copy.intentions.remove, post, another.reads(post).revision)
    another.exchange()
    exchange(maria, changes=times(2, Refused("", "bad_cursor")))
    assert "Deleted by somebody" not in maria.titles()
    assert maria.states() == []


def test_nothing_new_for_somebody_else_does_not_lead_past_her_own_news(elena, maria, portal):
    """Maria's token gets into Elena's quiet profile: the cursor it was given would pass over what only Elena can see."""
    leaves(portal, maria)
    maria.exchange()
    elena.exchange()
    with portal.database.writing() as conn:
        leave_space(conn, elena.project, portal.account("elena"))
    elena.exchange()
    maria.exchange()
    joins(portal, elena)
    before, hers = elena.copy.session.cursor, elena.copy.session.tokens
    elena.copy.writer.call(elena.copy.session.save_tokens, Tokens(portal.token("maria")))
    with pytest.raises(WrongPortal, match="account"):
        elena.exchange()
    assert elena.copy.session.cursor == before
    elena.copy.writer.call(elena.copy.session.save_tokens, hers)
    elena.exchange()
    assert space_of(elena).is_member


def test_what_hangs_on_something_the_backup_lacks_waits_for_it_and_arrives(maria, portal, tmp_path):
    """A new run answers that there is nothing to comment on: first the news, then her post again, then the comment and the edit."""
    portal.backs_up(tmp_path / "backup")
    post = maria.posts("Sent after the backup", "Text.")
    maria.exchange()
    portal.is_restored(tmp_path / "backup")
    comment = maria.writes("comment", target=post, text="Blue ones too.")
    maria.writes("update", post, title="Changed since")
    report = maria.exchange()
    assert (report.returned, report.conflicts, maria.states()) == (0, 0, [])
    assert maria.reads(comment).state is ItemState.SENT
    assert [row["title"] for row in portal.show("update", PROJECT)].count("Changed since") == 1
    assert [row["text"] for row in portal.show("comment", PROJECT)].count("Blue ones too.") == 1


def test_what_the_portal_lacks_after_the_news_too_comes_back(maria, elena, portal, tmp_path):
    """Elena's post is in no backup and her computer is off: Maria's comment is asked for once more, and comes back with its text."""
    portal.backs_up(tmp_path / "backup")
    post = elena.posts("Sent after the backup", "Text.")
    elena.exchange()
    maria.exchange()
    maria.writes("comment", target=post, text="Blue ones too.")
    portal.is_restored(tmp_path / "backup")
    assert maria.exchange().returned == 1
    (row,) = maria.copy.reading.sending.rows(sent_limit=0)
    assert (row.title, row.code) == ("Blue ones too.", "not_found")
    asked = [seen for seen in portal.faults.seen if seen.path == "/v1/operations"]
    maria.exchange()
    assert [seen for seen in portal.faults.seen if seen.path == "/v1/operations"] == asked


def test_a_refusal_of_a_new_run_waits_until_its_news_are_whole(maria, portal, tmp_path):
    portal.backs_up(tmp_path / "backup")
    post = maria.posts("Sent after the backup", "Text.")
    maria.exchange()
    portal.is_restored(tmp_path / "backup")
    comment = maria.writes("comment", target=post, text="Blue ones too.")
    portal.faults.fail(500, path="/v1/changes", times=None)
    for _ in range(3):
        maria.tries()
        maria.restarts()
        assert maria.reads(comment).state is ItemState.WAITING
    portal.faults.come_back()
    assert maria.exchange().returned == 0
    assert maria.reads(comment).state is ItemState.SENT


def test_an_edit_is_not_put_together_with_the_text_of_a_backup_before_the_news(maria, portal, tmp_path):
    """The portal has lost her first paragraph: her next edit must not take it out, as if somebody else had done so."""
    page = maria.writes("page", title="Beach", blocks=blocks("Sand."), order="m", visibility="members", state="published", editors="all")
    maria.exchange()
    portal.backs_up(tmp_path / "backup")
    maria.writes("page", page, blocks=blocks("First.", "Sand."))
    maria.exchange()
    portal.is_restored(tmp_path / "backup")
    maria.writes("page", page, blocks=blocks("First.", "Second.", "Sand."))
    maria.exchange()
    kept = [str(row.fields) for row in maria.copy.reading.drafts.list()]
    back = maria.copy._work.column("SELECT fields FROM operation WHERE state IN ('returned', 'conflict')")
    assert all(any(text in one for one in (str(portal.show("page", PROJECT)), *kept, *back)) for text in ("First.", "Second."))
