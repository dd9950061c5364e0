"""Clean HTML goes out, anything comes in: Word, LibreOffice, Google Docs, web pages, and what attackers paste."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sync.blocks import Document, File, Heading, ListBlock, Paragraph, Picture, Quote, Run, Unknown, Video, normalise, plain_text
from sync.html_in import from_html, read_paste
from sync.html_out import to_html
from tests.unit.blocks.rich_texts import LINKS

PHRASES = st.lists(st.sampled_from(["41", "fibres", "çığır", "<b>", "&amp;", "Ελλάς", "שלום"]), min_size=1, max_size=3).map(" ".join)
RUNS = st.lists(st.builds(Run, PHRASES, st.booleans(), st.booleans(), st.none() | LINKS), min_size=1, max_size=3).map(tuple)
TEXT_BLOCKS = st.one_of(
    st.builds(Paragraph, RUNS),
    st.builds(Heading, st.sampled_from((2, 3, 4)), RUNS.map(lambda runs: tuple(replace(run, bold=False) for run in runs))),
    st.builds(ListBlock, st.booleans(), st.lists(RUNS, min_size=1, max_size=3).map(tuple)),
    st.builds(Quote, RUNS),
)


@given(st.lists(TEXT_BLOCKS, max_size=5))
def test_what_goes_out_comes_in_again(blocks: list[Paragraph]) -> None:
    document = normalise(Document(tuple(blocks)))
    assert from_html(to_html(document)) == document


@given(st.text(max_size=200))
def test_any_text_is_read_as_html_without_a_fault(html: str) -> None:
    assert normalise(from_html(html)) == from_html(html)


def test_the_html_has_headings_from_two_and_pictures_as_files() -> None:
    document = Document((Heading(2, (Run("Sea & sand"),)), Picture("p1", 'A "sieve"'), Picture("p2", "A beach")))
    assert to_html(document, {"p1": "pictures/1.jpg"}) == (
        '<h2>Sea &amp; sand</h2>\n<p><img src="pictures/1.jpg" alt="A &quot;sieve&quot;"></p>\n<p>A beach</p>'
    )


def test_word_lists_and_headings_become_blocks() -> None:
    word = """<html><head><style>p{}</style></head><body><p class=MsoTitle>Our lake<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;
    </span></span><![endif]>blue fibres</p><p class=MsoNormal><b>41</b> of\nthem<o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraph style='mso-list: l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>sieve</p></body>"""
    assert from_html(word).blocks == (
        Heading(2, (Run("Our lake"),)),
        ListBlock(False, ((Run("blue fibres"),),)),
        Paragraph((Run("41", bold=True), Run(" of them"))),
        ListBlock(True, ((Run("sieve"),),)),
    )


def test_google_docs_is_not_all_bold() -> None:
    docs = """<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">41</span><span
    style="font-weight:400"> fibres</span></p><ul><li dir="ltr"><p dir="ltr"><span>lake</span></p></li></ul></b>"""
    assert from_html(docs).blocks == (Paragraph((Run("41", bold=True), Run(" fibres"))), ListBlock(False, ((Run("lake"),),)))


def test_a_table_becomes_a_paragraph_a_row() -> None:
    table = "<table><tr><th>Place</th><th>Fibres</th></tr><tr><td><p>Lake</p></td><td><p>41</p></td></tr></table>"
    assert plain_text(from_html(table)) == "Place | Fibres\nLake | 41"


def test_lists_in_lists_and_long_items_keep_their_words() -> None:
    html = "<ul><li>one<ul><li>two</li></ul></li><li><p>three</p><p>four</p></li></ul><ol><li>five</li></ol>"
    first, second = from_html(html).blocks
    assert first == ListBlock(False, ((Run("one"),), (Run("two"),), (Run("three\nfour"),)))
    assert second == ListBlock(True, ((Run("five"),),))


def test_pictures_scripts_and_local_addresses_stay_out() -> None:
    html = """<script>alert(1)</script><p onclick=x>Sea<img src="file:///c:/1.png"><img src="//host/share/2.png">
    <img src="data:image/png;base64,AA"><a href="javascript:alert(1)">here</a><a href="file://host/x"> there</a></p>"""
    pasted = read_paste(html)
    assert pasted.pictures_left_out == 3
    assert pasted.document.blocks == (Paragraph((Run("Sea here there"),)),)


def test_a_monstrous_paste_keeps_its_words_and_the_desk_answers() -> None:
    for html in ("<div>" * 70_000 + "41 &lt; 42 fibres", "<b>" * 30_000 + "41 &lt; 42 fibres" + "</b>" * 30_000):
        assert plain_text(from_html(html)) == "41 < 42 fibres"
    assert plain_text(from_html("<ul>" + "<li>x" * 300)) == "\n".join(["x"] * 300)
    assert plain_text(from_html("<p>" + "<span>" * 500 + "deep" + "</span>" * 500 + "</p>")) == "deep"


MEDIA = Document(
    (
        Picture("p1", 'Nets & "fibres"'),
        Picture("p2"),
        File("f1", "Fibre <protocol>"),
        Video("https://example.org/v?a=1&b=2"),
        Unknown('{"type":"map"}'),
    )
)


def test_pictures_files_and_videos_become_words_where_there_is_no_address() -> None:
    assert to_html(MEDIA).splitlines() == [
        "<p>Nets &amp; &quot;fibres&quot;</p>",
        "<p>Fibre &lt;protocol&gt;</p>",
        '<p><a href="https://example.org/v?a=1&amp;b=2">https://example.org/v?a=1&amp;b=2</a></p>',
    ]


def test_pictures_and_files_beside_the_page_are_shown_and_linked() -> None:
    lines = to_html(MEDIA, {"p1": 'a"b.jpg', "p2": "c.jpg", "f1": "d.pdf"}).splitlines()
    assert lines[0] == '<p><img src="a&quot;b.jpg" alt="Nets &amp; &quot;fibres&quot;"></p>'
    assert lines[1:3] == ['<p><img src="c.jpg" alt=""></p>', '<p><a href="d.pdf">Fibre &lt;protocol&gt;</a></p>']
