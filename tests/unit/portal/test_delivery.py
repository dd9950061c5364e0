"""Messages reach every participant once; people hear of what concerns them, never of their own doing."""

from __future__ import annotations

from portal.showing import show
from tests.support.small_school import made_id

WELCOME = made_id("welcome")


def talk_of(*people):
    return {"title": "Sieves", "participants": [{"id": who.account, "name": "?", "country": "XX"} for who in people]}


def test_a_message_is_one_message_for_all(portal, maria, elena):
    talk = maria.creates("conversation", talk_of(maria, elena), space=maria.own_space)
    maria.creates("message", {"conversation": talk["made"], "text": "Who has sieves?"}, space=maria.own_space)
    assert elena.gets("message")[0]["text"] == "Who has sieves?"
    elena.creates("message", {"conversation": talk["made"], "text": "We do."}, space=elena.own_space)
    assert [one["text"] for one in maria.gets("message")] == ["Who has sieves?", "We do."]
    with portal.database.reading() as connection:
        shown = show(connection, "message")
    assert [(one["text"], one["user_name"], len(one["participants"])) for one in shown] == [
        ("Who has sieves?", "maria", 2),
        ("We do.", "elena", 2),
    ]


def test_a_message_never_takes_the_place_of_something_private(maria, elena):
    search = {"directory": "people", "title": "Biologists", "filters": {}}
    private = elena.creates("saved_search", search, space=elena.own_space)["made"]
    talk = maria.creates("conversation", talk_of(maria, elena), space=maria.own_space)
    message = {"conversation": talk["made"], "text": "Hello"}
    maria.creates("message", message, space=maria.own_space, record=private)
    assert [one["title"] for one in elena.gets("saved_search")] == ["Biologists"]


def test_a_conversation_put_away_comes_back_with_a_new_line(maria, elena):
    talk = maria.creates("conversation", talk_of(maria, elena), space=maria.own_space)
    revision = next(line["revision"] for line in elena.gets_news() if line["kind"] == "conversation")
    elena.deletes("conversation", talk["made"], revision, space=elena.own_space)
    elena.gets_news()
    maria.creates("message", {"conversation": talk["made"], "text": "Still there?"}, space=maria.own_space)
    kinds = {line["kind"] for line in elena.gets_news() if line["type"] == "record"}
    assert {"conversation", "message"} <= kinds


def test_nobody_writes_to_strangers(maria):
    body = talk_of(maria)
    body["participants"].append({"id": made_id("stranger"), "name": "?", "country": "XX"})
    assert maria.creates("conversation", body, space=maria.own_space)["problem"]["field"] == "participants"


def test_a_comment_is_noticed_by_who_wrote_the_update_only(maria, elena, deniz):
    elena.creates("comment", {"target": WELCOME, "text": "Thank you"})
    maria.creates("comment", {"target": WELCOME, "text": "You are welcome"})
    notices = maria.gets("notification")
    assert [(one["topic"], one["title"], one["text"]) for one in notices] == [("comment", "Welcome", "Thank you")]
    assert elena.gets("notification") == deniz.gets("notification") == []


def test_a_contact_is_asked_and_accepted(maria, elena):
    asked = {"person": {"id": elena.account, "name": "Elena Popescu", "country": "RO"}, "state": "asked_by_me"}
    maria.creates("contact", asked, space=maria.own_space)
    line = next(line for line in elena.gets_news() if line["kind"] == "contact")
    assert (line["body"]["state"], line["body"]["person"]["id"]) == ("asked_me", maria.account)
    maria.gets_news()
    answer = elena.changes("contact", line["id"], line["revision"], {"state": "accepted"}, space=elena.own_space)
    assert answer["outcome"] == "applied"
    assert [one["state"] for one in maria.gets("contact")] == ["accepted"]


def test_who_asks_cannot_accept_for_the_other(maria, elena):
    asked = {"person": {"id": elena.account, "name": "Elena Popescu", "country": "RO"}, "state": "asked_by_me"}
    made = maria.creates("contact", asked, space=maria.own_space)
    for state in ("accepted", "asked_me"):
        result = maria.changes("contact", made["made"], made["revision"], {"state": state}, space=maria.own_space)
        assert (result["problem"]["code"], result["problem"]["field"]) == ("not_allowed", "state")
        forged = maria.creates("contact", {**asked, "state": state}, space=maria.own_space)
        assert forged["problem"]["code"] == "not_allowed"
    line = next(line for line in elena.gets_news() if line["kind"] == "contact")
    other = {"person": {"id": maria.own_space, "name": "?", "country": "XX"}}
    assert elena.changes("contact", line["id"], line["revision"], other, space=elena.own_space)["problem"]["field"] == "person"


def test_a_file_sent_with_a_message_goes_along(maria, elena):
    talk = maria.creates("conversation", talk_of(maria, elena), space=maria.own_space)
    pending = {"state": "pending", "size_bytes": 10, "media_type": "application/pdf"}
    file = maria.creates("file", {"title": "Plan", "name": "plan.pdf", "original": pending}, space=maria.own_space)
    message = {"conversation": talk["made"], "text": "Here", "files": [file["made"]]}
    maria.creates("message", message, space=maria.own_space)
    assert elena.gets("file")[0]["title"] == "Plan"
    maria.changes("file", file["made"], file["revision"], {"title": "The plan"}, space=maria.own_space)
    assert elena.gets("file")[0]["title"] == "The plan"
