"""What the block model promises: nothing is lost, nothing dangerous is kept, and texts can be taken apart and put together."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sync import blocks
from sync.blocks import Document, ListBlock, Paragraph, Run, Unknown, Video
from tests.unit.blocks.rich_texts import documents, json_values


@given(documents())
def test_a_text_survives_the_wire(document: Document) -> None:
    wire = json.loads(json.dumps(blocks.to_json(document)))
    assert blocks.parse(wire) == document


@given(documents())
def test_the_canonical_form_is_stable_and_says_the_same(document: Document) -> None:
    once = blocks.normalise(document)
    assert blocks.normalise(once) == once
    assert blocks.plain_text(once) == blocks.plain_text(document)


@given(documents())
def test_a_text_taken_apart_goes_together_again(document: Document) -> None:
    once = blocks.normalise(document)
    assert blocks.join(blocks.split(once)) == once


@given(st.lists(json_values(), max_size=4))
def test_any_json_is_read_and_kept(raw: list[object]) -> None:
    document = blocks.parse(raw)
    for block, given_block in zip(document.blocks, raw, strict=True):
        assert isinstance(block, Unknown)
        assert json.loads(block.raw) == given_block


def test_a_block_of_a_later_contract_is_kept_word_for_word() -> None:
    later = {"type": "timeline", "entries": [{"at": "2026-05-03", "text": "Sieve"}]}
    document = blocks.parse([later, {"type": "paragraph", "runs": [{"text": "Sand", "colour": "red"}], "align": "end"}])
    assert isinstance(document.blocks[0], Unknown)
    assert blocks.to_json(document)[0] == later
    assert blocks.to_json(document)[1] == {"type": "paragraph", "runs": [{"text": "Sand", "colour": "red"}], "align": "end"}


def test_dangerous_addresses_are_no_links() -> None:
    bad = ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "\\\\host\\share", "http:x", "java\nscript:1", "data:text/html,x"]
    assert [blocks.safe_link(one) for one in bad] == [None] * len(bad)
    assert blocks.safe_link(" https://example.org/a b ") == "https://example.org/ab"
    document = blocks.parse([{"type": "paragraph", "runs": [{"text": "here", "link": "file://host/x"}]}])
    assert document == Document((Paragraph((Run("here"),)),))
    assert isinstance(blocks.parse([{"type": "video", "url": "file:///x", "title": ""}]).blocks[0], Unknown)


def test_words_of_a_text_without_any_marks() -> None:
    document = Document(
        (
            Paragraph((Run("We counted "), Run("41 fibres", bold=True))),
            ListBlock(False, ((Run("blue"),), (Run("red"),))),
            Video("https://video.example.org/1", "Film evening"),
        )
    )
    assert blocks.plain_text(document) == "We counted 41 fibres\nblue\nred\nFilm evening"
    assert blocks.plain_text("no blocks at all") == ""


def test_plain_text_becomes_paragraphs() -> None:
    document = blocks.from_text("Dear all,\r\n\r\nwe counted\x00 41 fibres.\nSee you!\n")
    assert document == Document((Paragraph((Run("Dear all,"),)), Paragraph((Run("we counted 41 fibres.\nSee you!"),))))
