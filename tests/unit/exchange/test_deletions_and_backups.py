"""A portal back from its backup and what was deleted: it is not published again, and a deletion the portal lost is asked for again."""

from __future__ import annotations

import pytest

from sync.records import ItemState
from tests.support.sync_desk import PROJECT, blocks

TITLE = "Deleted by Maria"


@pytest.fixture
def backup(tmp_path):
    return tmp_path / "backup"


def deletes(desk, record):
    desk.copy.writer.call(desk.copy.intentions.remove, record, desk.reads(record).revision)


def stands(portal):
    return [row["title"] for row in portal.show("update", PROJECT) if row["title"].startswith(TITLE)]


def test_a_post_deleted_after_it_was_sent_is_not_published_again(maria, portal, backup):
    portal.backs_up(backup)
    post = maria.posts(TITLE, "Text.")
    maria.exchange()
    deletes(maria, post)
    maria.exchange()
    portal.is_restored(backup)
    maria.exchange()
    assert (stands(portal), maria.states()) == ([], [])


def test_a_deletion_that_waits_while_the_portal_is_restored_ends_the_post(maria, portal, backup):
    portal.backs_up(backup)
    post = maria.posts(TITLE, "Text.")
    maria.exchange()
    deletes(maria, post)
    portal.is_restored(backup)
    maria.exchange()
    assert (stands(portal), maria.states()) == ([], [])


def test_what_another_computer_of_hers_deleted_is_not_published_again(maria, desk_of, portal, backup):
    another = desk_of("maria")
    another.exchange()
    portal.backs_up(backup)
    post = maria.posts(TITLE, "Text.")
    maria.exchange()
    another.exchange()
    deletes(another, post)
    another.exchange()
    maria.exchange()
    portal.is_restored(backup)
    maria.exchange()
    assert (stands(portal), maria.states()) == ([], [])


@pytest.mark.parametrize("title", [TITLE, f"{TITLE}, changed"])
def test_a_deletion_that_the_portal_lost_is_asked_for_again(maria, portal, backup, title):
    post = maria.posts(TITLE, "Text.")
    maria.exchange()
    portal.backs_up(backup)
    maria.writes("update", post, title=title)
    maria.exchange()
    deletes(maria, post)
    maria.exchange()
    portal.is_restored(backup)
    assert stands(portal) == [TITLE]
    maria.exchange()
    assert (stands(portal), maria.states()) == ([], [])


def test_a_text_that_was_changed_since_is_not_deleted_again(maria, elena, portal, backup):
    page = maria.writes("page", title=TITLE, blocks=blocks("Text."), order="m", visibility="members", state="published", editors="all")
    maria.exchange()
    elena.exchange()
    portal.backs_up(backup)
    deletes(maria, page)
    maria.exchange()
    portal.is_restored(backup)
    elena.writes("page", page, title="Changed by Elena")
    elena.exchange()
    maria.exchange()
    assert (maria.reads(page).title, maria.reads(page).state) == ("Changed by Elena", ItemState.SENT)
