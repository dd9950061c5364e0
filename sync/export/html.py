"""A pack as clean HTML: one h1, chapters h2, records h3, everything of teachers h4; no markup, style or script from outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from urllib.parse import quote

from sync.blocks import Document, Heading, parse, pictures_of
from sync.export.pack import Entry, Pack, PackFile, Section, Speech
from sync.html_out import to_html

_STYLE = """body{font-family:sans-serif;line-height:1.5;max-width:46em;margin:2em auto;padding:0 1em}
img{max-width:100%;height:auto}figure{margin:1em 0}figcaption{color:#555}blockquote{margin:0 0 0 1.5em}
table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em;text-align:start;vertical-align:top}"""
_TOC_KINDS = ("page", "update", "discussion", "album", "folder")


class PackHtml:
    """Writes a pack with the words of `speech`. `sources`: record → file beside the page; `stand_ins` are records of which only a
    smaller picture is there."""

    def __init__(self, pack: Pack, speech: Speech, sources: Mapping[str, str], stand_ins: frozenset[str] = frozenset()) -> None:
        self._pack, self._speech = pack, speech
        self._sources = {record: quote(path) for record, path in sources.items()}
        self._stand_ins = stand_ins
        self._files = {one.record: one for one in pack.files}

    def page(self) -> str:
        """The whole document."""
        speech = self._speech
        way = ' dir="rtl"' if speech.is_right_to_left else ""
        head = f'<meta charset="utf-8">\n<title>{escape(self._pack.title)}</title>\n<style>\n{_STYLE}\n</style>'
        body = "\n".join((self.title(), self.contents(), *self.chapters()))
        return f'<!doctype html>\n<html lang="{escape(speech.language)}"{way}>\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'

    def title(self) -> str:
        """The cover's words."""
        made = f"{self._word('made_at')}: {self._speech.when(self._pack.made_at_utc)}"
        under = f"<p>{self._word('evidence_of')}</p>\n" if self._pack.code == "evidence" else ""
        return f"<h1>{escape(self._pack.title)}</h1>\n{under}<p>{escape(made)}</p>"

    def contents(self) -> str:
        """The table of contents with links."""
        lines = [f"<h2>{self._word('contents')}</h2>", "<ul>"]
        for anchor, words, below in self.outline():
            inner = "".join(f'<li><a href="#{one}">{escape(title)}</a></li>' for one, title in below)
            lines.append(f'<li><a href="#{anchor}">{escape(words)}</a>{f"<ul>{inner}</ul>" if inner else ""}</li>')
        return "\n".join([*lines, "</ul>"])

    def outline(self) -> list[tuple[str, str, list[tuple[str, str]]]]:
        """(anchor, words, [(anchor, title) below]) of each chapter."""
        found = []
        for section in self._pack.sections:
            entries = ((f"{section.code}-{at}", one, self._title(one)) for at, one in enumerate(section.entries, start=1))
            is_proof = section.code == "evidence"
            below = [(anchor, title) for anchor, one, title in entries if title and (is_proof or one.kind in _TOC_KINDS)]
            found.append((section.code, self._word(section.code), below))
        more = [code for code, is_there in (("receipts", self._pack.has_receipts), ("missing", bool(self._pack.missing()))) if is_there]
        return found + [(code, self._word(code), []) for code in more]

    def chapters(self) -> Iterator[str]:
        """Each chapter for itself, in order: what is too long for one document can be laid out piece by piece."""
        for section in self._pack.sections:
            yield from self.chapter(section)
        yield from self.ends()

    def ends(self) -> Iterator[str]:
        """What follows the chapters: proof of sending, and what is not here."""
        if self._pack.has_receipts:
            yield self._receipts()
        if self._pack.missing():
            yield self._missing()

    def chapter(self, section: Section) -> Iterator[str]:
        """The heading, then entry by entry."""
        yield f'<h2 id="{section.code}"><a name="{section.code}"></a>{self._word(section.code)}</h2>'
        for at, entry in enumerate(section.entries, start=1):
            yield "\n".join(self._entry(entry, f"{section.code}-{at}"))

    def _entry(self, entry: Entry, anchor: str) -> Iterator[str]:
        title = entry.title or (self._speech.word("without_album") if entry.kind in ("album", "folder") else "")
        here = f'<a name="{anchor}"></a>'
        if entry.kind == "date":
            yield f"<p>{escape(self._speech.when(entry.created_at))}: {escape(title)}</p>"
            return
        if title:
            yield f'<h3 id="{anchor}">{here}{escape(title)}</h3>'
        yield from self._byline(entry, "" if title else here)
        yield from self._content(entry)
        for child in entry.children:
            yield from self._child(child)

    def _child(self, entry: Entry) -> Iterator[str]:
        yield "<blockquote>"
        if entry.title:
            yield f"<h4>{escape(entry.title)}</h4>"
        yield from self._byline(entry)
        yield from self._content(entry)
        for child in entry.children:
            yield from self._child(child)
        yield "</blockquote>"

    def _byline(self, entry: Entry, before: str = "") -> Iterator[str]:
        who = escape(entry.author.name) if entry.author is not None else ""
        # What was changed later tells when that was: under the author's name stands when the author wrote it.
        written = entry.written_at if entry.written_at and entry.written_at <= entry.created_at else entry.created_at
        when = escape(self._speech.when(written)) if written else ""
        unsent = self._word("not_sent") if entry.revision is None and entry.author is not None and entry.kind not in _UNNUMBERED else ""
        line = " · ".join(part for part in (who, when, unsent) if part)
        if line and entry.kind not in ("member", "label_application"):
            yield f"<p>{before}<em>{line}</em></p>"

    def _content(self, entry: Entry) -> Iterator[str]:
        facts = [self._fact(code, value) for code, value in entry.facts]
        if facts:
            yield "<p>" + "<br>".join(facts) + "</p>"
        for code, text in entry.texts:
            if code:
                yield f"<h4>{self._word(code)}</h4>"
            yield from (f"<p>{escape(part, quote=False)}</p>" for part in text.split("\n") if part.strip())
        document = _lowered(parse(list(entry.blocks)))
        inside = {one: self._sources[one] for one in self._sources if one in {*pictures_of(document), *entry.files}}
        html = to_html(document, inside)
        if html:
            yield html
        shown = set(pictures_of(document))
        for picture in entry.pictures:
            if picture not in shown:
                yield from self._picture(picture)
        for file in entry.files:
            yield from self._file(file)

    def _fact(self, code: str, value: str) -> str:
        if code.startswith("="):
            return f"{escape(code[1:])}: {escape(value)}"
        if code in ("country", "countries"):
            value = ", ".join(self._speech.country(one.strip()) for one in value.split(","))
        elif code in ("role", "state"):
            value = self._speech.role(value) if code == "role" else self._speech.state(value)
        elif code == "languages":
            value = ", ".join(self._speech.language_name(one.strip()) for one in value.split(","))
        elif code.endswith("_at"):
            value = self._speech.when(value)
        if code == "address" and value.startswith(("http://", "https://")):
            return f'{self._word(code)}: <a href="{escape(value)}">{escape(value)}</a>'
        return f"{self._word(code)}: {escape(value)}"

    def _picture(self, record: str) -> Iterator[str]:
        file, source = self._files.get(record), self._sources.get(record)
        if file is None:
            return
        words = file.caption or file.title
        small = f" ({self._word('stand_in')})" if record in self._stand_ins else ""
        if source is None:
            yield f"<p>{escape(words)}{self._size(file)}</p>"
            return
        size = f' width="{file.width}" height="{file.height}"' if file.width and file.height and not small else ""
        picture = f'<img src="{source}" alt="{escape(file.title)}"{size}>'
        yield f"<figure>{picture}<figcaption>{escape(words)}{small}</figcaption></figure>"

    def _file(self, record: str) -> Iterator[str]:
        file, source = self._files.get(record), self._sources.get(record)
        if file is None or file.kind == "picture":
            yield from self._picture(record) if file is not None else ()
            return
        words = escape(file.title or file.name)
        yield f'<p><a href="{source}">{words}</a></p>' if source else f"<p>{words}{self._size(file)}</p>"

    def _receipts(self) -> str:
        """When each own or foreign record was sent or arrived, and under which id and revision the website keeps it."""
        columns = ("title", "kind", "written_by", "written_at", "sent_at", "record", "revision")
        rows = ["<tr>" + "".join(f"<th>{self._word(code)}</th>" for code in columns) + "</tr>"]
        for section in self._pack.sections:
            for one in section.entries:
                if one.record and one.kind not in _UNNUMBERED:
                    rows.append(self._receipt(one))
        return f'<h2 id="receipts"><a name="receipts"></a>{self._word("receipts")}</h2>\n<table>\n' + "\n".join(rows) + "\n</table>"

    def _title(self, one: Entry) -> str:
        """Of a picture or file what its caption says."""
        return one.title or (self._files[one.record].title if one.record in self._files else "")

    def _receipt(self, one: Entry) -> str:
        who = one.author.name if one.author is not None else ""
        sent = self._speech.short_when(one.sent_at) if one.sent_at else ""
        written = self._speech.short_when(one.written_at or one.created_at) if one.created_at else ""
        revision = str(one.revision) if one.revision is not None else self._speech.word("not_sent")
        cells = (self._title(one), self._speech.kind(one.kind), who, written, sent, one.record, revision)
        return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"

    def _missing(self) -> str:
        lines = [f"<li>{escape(one.title or one.name)}{self._size(one)}</li>" for one in self._pack.missing()]
        return f'<h2 id="missing"><a name="missing"></a>{self._word("missing")}</h2>\n<ul>\n' + "\n".join(lines) + "\n</ul>"

    def _size(self, file: PackFile) -> str:
        return f" ({escape(self._speech.size(file.size_bytes))})" if file.size_bytes else ""

    def _word(self, code: str) -> str:
        return escape(self._speech.word(code))


_UNNUMBERED = frozenset({"member", "album", "folder", "label_application"})


def _lowered(document: Document) -> Document:
    """Headings inside a teacher's text stand below the record's own."""
    return replace(document, blocks=tuple(replace(one, level=4) if isinstance(one, Heading) else one for one in document.blocks))
