"""Plain text out of bodies, as `portal show` prints it."""

from __future__ import annotations

from portal.plain_text import shortened, text_of, whole_text


def paragraph(text):
    return {"type": "paragraph", "runs": [{"text": text}]}


def test_paragraphs_are_parted_and_items_stand_in_lines():
    items = {"type": "list", "ordered": True, "items": [[{"text": "one"}], [{"text": "t", "bold": True}, {"text": "wo"}]]}
    body = {"title": "Beach", "blocks": [paragraph("First."), items, {"type": "picture", "picture": "x", "alt": "not ours"}]}
    assert whole_text("update", body) == "Beach\n\nFirst.\n\none\ntwo"


def test_a_title_is_not_said_twice():
    assert whole_text("update", {"title": "We counted…", "blocks": [paragraph("We counted 41 fibres")]}) == "We counted 41 fibres"
    assert whole_text("update", {"title": "We counted", "blocks": []}) == "We counted"


def test_kinds_without_a_title_are_their_text():
    assert whole_text("message", {"conversation": "x", "text": "Hello\nthere"}) == "Hello\nthere"
    assert text_of("like", {"target": "x"}) == text_of("poem", {"text": "?"}) == ""


def test_shortened_is_one_line():
    assert shortened("a  b\nc") == "a b c"
    assert shortened("word " * 100, 12) == "word word w…"
