"""What screens read."""

from __future__ import annotations

from contextlib import closing

import pytest

from sync.copy.rows import DraftRow
from sync.copy.sql import Sql
from sync.records import Author, ItemState
from tests.unit.copy.desk import ELENA, MARIA, OWN, PLASTIC, RIVERS, Desk, left, line, paragraphs, update


def drained(desk: Desk) -> Desk:
    while desk.do(desk.copy.search_queue.drain, 3):
        pass
    return desk


def found(desk: Desk, words: str) -> list[str]:
    return [row.record for row in drained(desk).copy.reading.search.find(words)]


def test_lists_are_windows_newest_first_with_own_work_on_top(desk: Desk) -> None:
    desk.gets(*(update(f"u{n}", 10 + n, f"Post {n}") for n in range(6)))
    desk.posts("Mine")
    records = desk.copy.reading.records
    assert [row.title for row in records.list("update", PLASTIC, limit=3)] == ["Mine", "Post 5", "Post 4"]
    assert [row.title for row in records.list("update", PLASTIC, limit=3, offset=3)] == ["Post 3", "Post 2", "Post 1"]
    assert [row.title for row in records.list("update", PLASTIC, limit=3, offset=5, newest_first=False)] == ["Post 5", "Mine"]
    assert [row.title for row in records.list("update", PLASTIC, limit=2, newest_first=False)] == ["Post 0", "Post 1"]
    assert (records.count("update", PLASTIC), records.count("update", RIVERS), records.count("comment", parent="u1")) == (7, 0, 0)


def test_what_is_written_between_two_questions_of_one_moment_is_seen_after_it(desk: Desk) -> None:
    with closing(desk.copy.open_reading()) as reading:
        with reading.one_moment(), reading.one_moment():
            before = reading.records.count("update")
            desk.gets(update("u1", 9, "Beach"))
            assert reading.records.count("update") == before
            assert reading.records.get("u1") is None
        assert reading.records.count("update") == before + 1


@pytest.mark.parametrize("is_newest_first", [True, False])
def test_what_comes_while_a_list_is_read_is_in_it_once(desk: Desk, monkeypatch: pytest.MonkeyPatch, is_newest_first: bool) -> None:
    mine = desk.posts("Mine")
    sent, asks = desk.batch(), Sql.rows

    def answered_meanwhile(self: Sql, sql: str, *params: object) -> list[dict[str, object]]:
        rows = asks(self, sql, *params)
        if sent:
            desk.answers([sent.pop()])
            desk.gets(update(mine, 101, "Mine", author=MARIA))
        return rows

    with closing(desk.copy.open_reading()) as reading, monkeypatch.context() as patch:
        patch.setattr(Sql, "rows", answered_meanwhile)
        assert [row.id for row in reading.records.list("update", newest_first=is_newest_first)] == [mine]
        assert not sent


def test_what_is_taken_back_while_sending_is_read_is_in_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asks, waits = Sql.rows, [desk.posts("Mine")]

    def taken_back_meanwhile(self: Sql, sql: str, *params: object) -> list[dict[str, object]]:
        rows = asks(self, sql, *params)
        if waits and "FROM draft" in sql:
            desk.do(desk.copy.intentions.take_back, waits.pop())
        return rows

    with closing(desk.copy.open_reading()) as reading, monkeypatch.context() as patch:
        patch.setattr(Sql, "rows", taken_back_meanwhile)
        assert [row.title for row in reading.sending.rows()] == ["Mine"]
        assert not waits


def test_a_moment_that_ends_badly_is_over_all_the_same(desk: Desk) -> None:
    reading = desk.copy.reading

    def breaks() -> None:
        with reading.one_moment():
            assert reading.records.get("u1") is None
            raise KeyError

    with pytest.raises(KeyError):
        breaks()
    desk.gets(update("u1", 9, "Beach"))
    assert reading.records.get("u1") is not None


def test_pages_stand_in_their_order_and_titles_by_letter(desk: Desk) -> None:
    pages = [("p1", "Aims", "b"), ("p2", "Zebra", "a"), ("p3", "beach", "c")]
    desk.gets(*(line(i, "page", n + 5, {"title": t, "blocks": [], "order": o}) for n, (i, t, o) in enumerate(pages)))
    desk.changes("p3", order="A")
    records = desk.copy.reading.records
    assert [row.title for row in records.list("page", PLASTIC, order="order")] == ["beach", "Zebra", "Aims"]
    assert [row.title for row in records.list("page", PLASTIC, order="title")] == ["Aims", "beach", "Zebra"]


def test_conversations_tell_what_is_new_and_what_waits(desk: Desk) -> None:
    people = [{"id": ELENA.id, "name": "Elena", "country": "RO"}]
    desk.gets(
        line("k1", "conversation", 5, {"title": "Sieve", "participants": people}, OWN),
        line("m1", "message", 6, {"conversation": "k1", "text": "Hello"}, OWN),
        line("k2", "conversation", 7, {"title": "Later", "participants": people}, OWN, MARIA),
        line("m2", "message", 8, {"conversation": "k2", "text": "Mine"}, OWN, MARIA),
    )
    first, second = desk.copy.reading.messages.conversations()
    assert (first.title, first.is_new, first.is_last_mine) == ("Later", False, True)
    assert (second.title, second.is_new, second.last_text, second.participants) == ("Sieve", True, "Hello", (ELENA,))
    desk.do(desk.copy.intentions.read_mark, "k1", "conversation")
    desk.do(desk.copy.intentions.create, "message", OWN, {"conversation": "k1", "text": "Hi!"})
    first, _ = desk.copy.reading.messages.conversations()
    assert (first.title, first.is_new, first.not_sent_count) == ("Sieve", False, 1)
    assert [row.text for row in desk.copy.reading.messages.lines("k1")] == ["Hello", "Hi!"]


def test_today_in_one_read(desk: Desk) -> None:
    desk.gets(
        line("g1", "meeting", 5, {"title": "Soon", "starts_at": "2026-05-10T10:00:00Z", "ends_at": "2026-05-10T11:00:00Z"}),
        line("g2", "meeting", 6, {"title": "Over", "starts_at": "2026-01-10T10:00:00Z", "ends_at": "2026-01-10T11:00:00Z"}),
        line("b1", "member", 7, {"person": {"id": ELENA.id, "name": "Elena", "country": "RO"}, "role": "teacher"}),
        line("b2", "member", 8, {"person": {"id": "p", "name": "Ana", "country": "RO"}, "role": "pupil"}),
        update("u1", 9, "Beach"),
    )
    desk.posts("Waiting", "text")
    today = desk.copy.reading.today.read()
    assert [row.title for row in today.events] == ["Soon"]
    assert today.partner_countries == (("RO", 1),)
    assert (today.waiting_count, today.came_back_count, today.waiting_bytes > 0) == (1, 0, True)
    activity = {title: days for _, title, days in today.activity}
    assert sum(activity["Microplastic is everywhere"]) == 1
    assert len(activity["Rivers"]) == 28
    assert today.bytes_on_disk > 4096
    assert desk.copy.reading.spaces.get(PLASTIC).countries == ("RO",)


def test_spaces_are_found_by_title_however_it_is_spelt(desk: Desk) -> None:
    desk.gets(left(RIVERS, 5))
    spaces = desk.copy.reading.spaces
    assert [row.id for row in spaces.find("  MICROPLASTIC IS EVERYWHERE ")] == [PLASTIC]
    assert [row.id for row in spaces.find("plastic")] == [PLASTIC]
    assert spaces.find("Rivers") == spaces.find("") == []
    assert [row.id for row in spaces.all("twinspace")] == [PLASTIC, RIVERS]
    assert [row.id for row in spaces.all("twinspace", members_only=True)] == [PLASTIC]
    assert spaces.get("nowhere") is None


def test_search_finds_every_spelling(desk: Desk) -> None:
    texts = {"u1": "kağıt ışık İstanbul", "u2": "Λάρισα", "u3": "straße", "u4": "ILIK su"}
    desk.gets(*(update(one, 10 + n, "Post", text) for n, (one, text) in enumerate(texts.items())))
    for word in ("kagit", "KAĞIT", "ISIK", "ıstanbul", "istanbul"):
        assert found(desk, word) == ["u1"], word
    assert (found(desk, "λαρισα"), found(desk, "STRASSE"), found(desk, "ılık"), found(desk, "ilik")) == (["u2"], ["u3"], ["u4"], ["u4"])
    assert found(desk, "  ") == found(desk, "nothing") == []


def test_search_as_you_type_is_newest_first_and_own_first(desk: Desk) -> None:
    desk.gets(update("old", 10, "Beach"), update("new", 20, "Beach"))
    mine = desk.posts("Beachcomber")
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Beach draft"}, (), ""))
    assert found(desk, "bea") == [draft, mine, "new", "old"]
    states = [row.state for row in desk.copy.reading.search.find("bea")]
    assert states == [ItemState.DRAFT, ItemState.WAITING, ItemState.SENT, ItemState.SENT]
    assert [row.record for row in desk.copy.reading.search.find("bea", limit=2)] == [draft, mine]


def test_of_very_many_hits_those_named_so_come_first_and_the_others_by_rank_among_the_newest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.copy.reading.search._MOST_RANKED", 2)
    said = [update(f"said{one}", 20 + one, "Week", f"a walk on the beach {'and on ' * one}with seagulls") for one in range(3)]
    desk.gets(update("named", 10, "Beach seagulls", "x"), *said)
    assert found(desk, "beach seagulls") == ["named", "said1", "said2"]
    monkeypatch.undo()
    assert found(desk, "beach seagulls") == ["named", "said0", "said1", "said2"]


def test_of_equal_hits_the_newest_comes_first(desk: Desk) -> None:
    desk.gets(*(update(f"u{one}", one, "Beach clean-up", "with gloves") for one in (10, 30, 20)))
    assert found(desk, "beach clean") == ["u30", "u20", "u10"]


def test_a_hit_that_is_a_person_shows_that_person_and_not_who_wrote_them_down(desk: Desk) -> None:
    zeynep = {"id": "z", "name": "Zeynep Kaya", "country": "TR"}
    desk.gets(line("m1", "member", 7, {"person": zeynep, "role": "teacher"}, author=MARIA), update("u1", 9, "For Zeynep Kaya"))
    desk.gets(line("p1", "pupil", 8, {"display_name": "Zeynep K.", "user_name": "zk"}))
    rows = {row.record: row.about for row in drained(desk).copy.reading.search.find("zeynep")}
    assert rows == {"u1": None, "m1": Author("z", "Zeynep Kaya", "TR"), "p1": Author("p1", "Zeynep K.", "")}


def test_search_follows_edits_deletions_and_discards(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Beach", "sand"), update("u2", 11, "Lake"))
    assert found(desk, "sand") == ["u1"]
    desk.changes("u1", blocks=paragraphs("pebbles"))
    assert (found(desk, "sand"), found(desk, "pebbles")) == ([], ["u1"])
    desk.do(desk.copy.intentions.remove, "u2", 11)
    assert found(desk, "lake") == []
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Glacier"}, (), ""))
    assert found(desk, "glacier") == [draft]
    desk.do(desk.copy.drafts.discard, draft)
    assert found(desk, "glacier") == []
    assert desk.copy.reading.search.is_complete()


def test_a_hit_shows_a_piece_of_the_unfolded_text(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Beach", "word " * 40 + "İzmir'de ışık gördük " + "word " * 40))
    drained(desk)
    (row,) = desk.copy.reading.search.find("isik")
    assert "ışık gördük" in row.snippet
    assert row.snippet.startswith("… ")
    assert row.snippet.endswith(" …")
    assert (row.title, row.space_title, row.author) == ("Beach", "Microplastic is everywhere", ELENA)


def test_two_words_by_rank_must_both_occur(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Sand and shells"), update("u2", 11, "Sand", "x " * 50 + "shells"), update("u3", 12, "Sand only"))
    assert found(desk, "sand shell") == ["u1", "u2"]


def test_waiting_edits_show_whole_bodies(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach", "sand"))
    desk.changes("u1", title="Beach day")
    shown = desk.copy.reading.records.get("u1")
    assert (shown.title, shown.text, shown.state, shown.revision, shown.waiting_bytes > 0) == (
        "Beach day",
        "sand",
        ItemState.WAITING,
        5,
        True,
    )
    assert desk.sending() == ["Beach day (waiting)"]
    assert desk.copy.reading.records.get("nowhere") is None
    assert desk.copy.reading.drafts.get("nowhere") is None
    assert desk.copy.reading.conflicts.get("nowhere") is None
    assert desk.copy.reading.pictures.get("nowhere") is None


def test_an_edit_of_another_field_still_has_its_title_in_sending(desk: Desk) -> None:
    desk.gets(line("c1", "comment", 5, {"target": "u1", "text": "Nice"}), update("u1", 6, "Beach", "sand"))
    desk.changes("u1", is_pinned=True)
    assert desk.sending() == ["Beach (waiting)"]


def test_status_counts(desk: Desk) -> None:
    desk.gets()
    desk.posts("One")
    status = desk.copy.reading.sending.status()
    assert (status.line, status.waiting_count, status.came_back_count, status.last_news_utc) == ("up_to_date", 1, 0, "2026-05-03T12:00:00Z")


def test_a_space_is_called_what_its_project_is_called_now(desk: Desk) -> None:
    desk.gets(line("p1", "project", 5, {"title": "Plastic counted", "state": "active"}), update("u1", 6, "Seagulls"))
    space = desk.copy.reading.spaces.get(PLASTIC)
    assert space is not None
    assert space.title == "Plastic counted"
    assert [row.id for row in desk.copy.reading.spaces.find("plastic COUNTED")] == [PLASTIC]
    assert [row.title for row in desk.copy.reading.spaces.all("twinspace")] == ["Plastic counted", "Rivers"]
    drained(desk)
    assert [row.space_title for row in desk.copy.reading.search.find("seagulls")] == ["Plastic counted"]


@pytest.mark.parametrize("looked_at", [400, 1])
def test_a_single_letter_begins_a_word_of_what_is_found(desk: Desk, monkeypatch: pytest.MonkeyPatch, looked_at: int) -> None:
    monkeypatch.setattr("sync.copy.reading.search._MOST_LOOKED_AT", looked_at)
    monkeypatch.setattr("sync.copy.reading.search._WINDOW", 1)
    desk.gets(update("u1", 5, "Beach quiz", "Sand"), update("u2", 6, "Beach day", "Işık"), update("u3", 7, "Forest", "Trees"))
    assert found(desk, "q") == ["u1"]
    assert found(desk, "beach i") == ["u2"]
    assert found(desk, "b") == ["u2", "u1"]
    assert found(desk, "beach z") == []
