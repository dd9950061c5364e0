"""Strategies for rich texts: any document the contract allows, and raw JSON it does not."""

from __future__ import annotations

from hypothesis import strategies as st

from sync.blocks import Block, Document, File, Heading, ListBlock, Paragraph, Picture, Quote, Run, Runs, Video

LINKS = st.sampled_from(["https://example.org/a?b=1&c=2", "http://example.org", "mailto:ayse@example.org"])
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp"), exclude_characters="\ufffc"),
    min_size=1,
    max_size=12,
)
TEXTS = st.one_of(WORDS, st.sampled_from(["çığır Ελλάς", "one\ntwo", "<b>&amp;", "שלום", "41 fibres  today", "  "]))
IDS = st.uuids().map(str)


def runs() -> st.SearchStrategy[Runs]:
    run = st.builds(Run, TEXTS, st.booleans(), st.booleans(), st.none() | LINKS)
    return st.lists(run, min_size=1, max_size=4).map(tuple)


def blocks() -> st.SearchStrategy[Block]:
    return st.one_of(
        st.builds(Paragraph, runs()),
        st.builds(Heading, st.sampled_from((2, 3, 4)), runs()),
        st.builds(ListBlock, st.booleans(), st.lists(runs(), min_size=1, max_size=3).map(tuple)),
        st.builds(Quote, runs()),
        st.builds(Picture, IDS, WORDS),
        st.builds(File, IDS, WORDS),
        st.builds(Video, st.just("https://video.example.org/1"), WORDS),
    )


def documents() -> st.SearchStrategy[Document]:
    return st.lists(blocks(), max_size=6).map(lambda found: Document(tuple(found)))


def json_values() -> st.SearchStrategy[object]:
    leaves = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
    return st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3))
