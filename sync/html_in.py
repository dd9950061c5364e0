"""Pasted HTML (Word, LibreOffice, Google Docs, web pages) as blocks: cleaned by nh3 first, then walked with the standard library.

Nothing is ever fetched: pictures in the HTML are counted and left out; only http, https and mailto links stay; relative,
`file:` and `\\\\host\\share` addresses are gone after nh3. Tables become one paragraph a row.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import nh3

from sync.blocks import Block, Document, Heading, ListBlock, Paragraph, Quote, Run, Runs, from_text, normalise, safe_link
from sync.data_class import dataclass

LONGEST_PASTE = 2_000_000
DEEPEST = 100
"""Elements inside one another that are still told apart; what is deeper keeps its words."""
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_BREAKING = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "dl", "dt", "dd"}
    | {"figure", "figcaption", "hr", "table", "tr", "caption", "pre", "blockquote", "ul", "ol", "li", "center", *_HEADINGS}
)
_INLINE = frozenset({"a", "span", "font", "u", "s", "sub", "sup", "small", "code", "mark", "br", "img", "td", "th", "tbody", "thead"})
_TAGS = set(_BREAKING | _INLINE | _BOLD | _ITALIC)
_DROPPED = {"script", "style", "title", "head", "template", "noscript", "svg", "math", "object", "select", "textarea", "xml"}
_STYLED = {"class", "style"}
_ATTRIBUTES = {"a": {"href", "style"}, "img": {"alt"}, **{tag: _STYLED for tag in ("p", "span", "b", "strong", "font", "i", "em", "h1")}}
_TAG = re.compile("<(/?)[a-zA-Z][^<>]*>")
MOST_TAGS, MOST_OPEN = 60_000, 20_000
_SPACES = re.compile("[ \t\n\r\f]+")
_STRIPPED = " \u00a0\n"


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste holds: its text, and how many pictures in it had to be left out."""

    document: Document
    pictures_left_out: int = 0


def from_html(html: str) -> Document:
    """The text of some HTML as canonical blocks. Never raises, never fetches."""
    return read_paste(html).document


def read_paste(html: str) -> Pasted:
    """Like `from_html`, and counts the pictures that were left out.

    Longer than `LONGEST_PASTE` characters is cut; of a monstrous one only the words are kept.
    """
    html = html[:LONGEST_PASTE].encode("utf-8", "ignore").decode()
    if _is_monstrous(html):
        return Pasted(from_text(unescape(_TAG.sub("\n", html))))
    clean = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    walker = _Walker()
    walker.feed(clean)
    walker.close()
    walker.flush()
    return Pasted(normalise(Document(tuple(walker.blocks))), walker.picture_count)


def _is_monstrous(html: str) -> bool:
    """Too many elements, or too many inside one another: cleaning those takes the square of their number."""
    depth = 0
    for number, tag in enumerate(_TAG.finditer(html)):
        depth += -1 if tag.group(1) else 1
        if number > MOST_TAGS or depth > MOST_OPEN:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False
    link: str | None = None
    is_ignored: bool = False


class _Walker(HTMLParser):
    """Walks nh3's well-formed output; a block is closed whenever a breaking element begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.picture_count = 0
        self._runs: list[Run] = []
        self._has_words = False
        self._styles: list[tuple[str, _Style]] = []
        self._open: list[str] = []
        self._word_list: bool | None = None
        self._title: int | None = None
        self._item_started = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "img":
            self.picture_count += 1
        elif tag in ("td", "th"):
            self._cell()
        elif tag in _BREAKING:
            self._begin(tag, given)
        elif len(self._styles) < DEEPEST:
            self._styles.append((tag, self._style(tag, given)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKING:
            self._end(tag)
        for place in range(len(self._styles) - 1, -1, -1):
            if self._styles[place][0] == tag:
                del self._styles[place]
                return

    def handle_data(self, data: str) -> None:
        style = self._now()
        if style.is_ignored:
            self._word_number(data)
            return
        text = data if "pre" in self._open else _SPACES.sub(" ", data)
        self._has_words = self._has_words or bool(text.strip(_STRIPPED))
        self._runs.append(Run(text, style.bold, style.italic, style.link))

    def flush(self) -> None:
        """Close the block that is being read."""
        runs = _trimmed(self._runs)
        self._runs, self._has_words = [], False
        if not runs:
            return
        heading = next((_HEADINGS[tag] for tag in reversed(self._open) if tag in _HEADINGS), self._title)
        if heading is not None:
            self.blocks.append(Heading(heading, tuple(replace(run, bold=False) for run in runs)))
        elif self._word_list is not None:
            self.blocks.append(ListBlock(self._word_list, (runs,)))
        elif "li" in self._open:
            self._item(runs)
        elif "blockquote" in self._open:
            self.blocks.append(Quote(runs))
        else:
            self.blocks.append(Paragraph(runs))

    def _item(self, runs: Runs) -> None:
        kinds = [tag for tag in self._open if tag in ("ul", "ol")]
        is_ordered = bool(kinds) and kinds[-1] == "ol"
        before = self.blocks[-1] if self.blocks else None
        if self._item_started and isinstance(before, ListBlock):
            last = (*before.items[-1], Run("\n"), *runs)
            self.blocks[-1] = replace(before, items=(*before.items[:-1], last))
        else:
            self.blocks.append(ListBlock(is_ordered, (runs,)))
        self._item_started = True

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("p", "div") and "tr" in self._open:
            self._runs.append(Run(" "))
            return
        self.flush()
        if tag == "li":
            self._item_started = False
        if tag == "p":
            style, name = given.get("style", ""), given.get("class", "")
            self._word_list = False if "mso-list:" in style.replace(" ", "") and "Heading" not in name else None
            self._title = 2 if name == "MsoTitle" else None
        if tag != "hr" and len(self._open) < DEEPEST:
            self._open.append(tag)

    def _end(self, tag: str) -> None:
        if tag not in self._open:
            return
        self.flush()
        if tag == "p":
            self._word_list = self._title = None
        if tag in ("ul", "ol"):
            self._item_started = False
        while self._open and self._open.pop() != tag:
            pass

    def _cell(self) -> None:
        if self._has_words:
            self._runs.append(Run(" | "))

    def _word_number(self, marker: str) -> None:
        """Word writes the bullet or number as text inside an ignored span: digits mean numbers."""
        if self._word_list is False and re.match(r"\s*\w{1,4}[.)]", marker):
            self._word_list = True

    def _now(self) -> _Style:
        return self._styles[-1][1] if self._styles else _Style()

    def _style(self, tag: str, given: dict[str, str]) -> _Style:
        now = self._now()
        css = given.get("style", "").replace(" ", "").lower()
        if "mso-list:ignore" in css:
            return replace(now, is_ignored=True)
        if tag in _BOLD or re.search(r"font-weight:(bold|[6-9]00)", css):
            now = replace(now, bold=True)
        if tag in _ITALIC or "font-style:italic" in css:
            now = replace(now, italic=True)
        if "font-weight:normal" in css or "font-weight:400" in css:
            now = replace(now, bold=False)
        if tag == "a":
            now = replace(now, link=safe_link(given.get("href")))
        return now


def _trimmed(runs: list[Run]) -> Runs:
    """The runs with single spaces, none at the edges or beside a line break."""
    found: list[Run] = []
    is_edge = True
    for run in runs:
        text = re.sub(r" *\n *", "\n", run.text)
        text = text.lstrip(" \u00a0") if is_edge else text
        if not is_edge and found and found[-1].text.endswith((" ", "\u00a0")) and text[:1] == " ":
            text = text[1:]
        if text:
            found.append(replace(run, text=text))
            is_edge = text.endswith("\n")
    return _without_edges(found)


def _without_edges(runs: list[Run]) -> Runs:
    with_words = [place for place, run in enumerate(runs) if run.text.strip(_STRIPPED)]
    if not with_words:
        return ()
    kept = runs[with_words[0] : with_words[-1] + 1]
    kept[0] = replace(kept[0], text=kept[0].text.lstrip(_STRIPPED))
    kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(_STRIPPED))
    return tuple(kept)
