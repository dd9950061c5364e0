"""A draft that was sent, and a portal put back from a backup that still has it as a draft: it does not come to be sent twice."""

from __future__ import annotations

import pytest

from tests.support.sync_desk import PROJECT
from tests.unit.exchange.test_drafts_that_follow import begins, draft_texts, drafts, following


@pytest.fixture
def school(desk_of):
    return following(desk_of("maria"))


def is_sent_and_lost(school, portal, tmp_path):
    """Begun, in the backup; sent; the portal is restored. Answers the draft."""
    draft = begins(school, "We took water")
    school.exchange()
    portal.backs_up(tmp_path / "backup")
    school.copy.writer.call(school.copy.drafts.send, draft)
    school.exchange()
    school.exchange()
    portal.is_restored(tmp_path / "backup")


def titles_there(portal):
    return [shown["title"] for shown in portal.show("update", PROJECT)]


def test_the_post_is_there_again_and_no_draft_of_it(school, desk_of, portal, tmp_path):
    is_sent_and_lost(school, portal, tmp_path)
    school.exchange()
    school.exchange()
    assert (drafts(school), titles_there(portal).count("Lake water")) == ([], 1)
    assert drafts(following(desk_of("maria"))) == []


def test_what_another_computer_wrote_in_it_meanwhile_comes(school, desk_of, portal, tmp_path):
    home = following(desk_of("maria"))
    is_sent_and_lost(school, portal, tmp_path)
    home.exchange()
    begins(home, "We took water", "41 fibres", draft=drafts(home)[0].id)
    home.exchange()
    school.exchange()
    assert draft_texts(school) == [["We took water", "41 fibres"]]
