"""Texts: pasted HTML, rich text out and in, merging, what lists show of a body, names of files that are exported, words of a command."""

from __future__ import annotations

import contextlib
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from desktop.cli.arguments import build_parser
from desktop.cli.texts import read_text, titled_fields
from desktop.profiles import Profiles
from sync import blocks
from sync.adapters.local_files import LocalFiles
from sync.copy.texts import heading_of, parent_of, text_of, words_in
from sync.engine.merge import merge
from sync.errors import BadInput, CopyUnusable, DeskError
from sync.file_names import safe_name
from sync.html_in import from_html
from sync.html_out import to_html
from sync.pupil_lists import decoded, read_list
from tests.hostile.shapes import Parser, promise

RUNS = [{"text": "One ", "bold": True}, {"text": "two", "italic": True, "link": "https://a.example/b", "later": 1}]
RICH = [
    {"type": "heading", "level": 2, "runs": RUNS},
    {"type": "paragraph", "runs": RUNS},
    {"type": "list", "ordered": True, "items": [RUNS, RUNS]},
    {"type": "quote", "runs": RUNS},
    {"type": "picture", "picture": "p", "alt": "A cup"},
    {"type": "file", "file": "f", "title": "Plan"},
    {"type": "video", "url": "https://v.example/1", "title": "V"},
    {"type": "later", "x": [1]},
]
BODY = {"title": "T", "text": "One\n\ntwo", "blocks": RICH, "options": ["a", "b"], "parent": "x", "order": "a1"}
HTML = (
    '<h1>T</h1><p class="MsoTitle" style="font-weight:bold">a <b>b</b> <a href="https://x.example">c</a></p><ul><li>1<ol><li>2</ol></ul>',
    '<p style="mso-list:l0"><span style="mso-list:Ignore">1.</span>x</p><table><tr><td>a<td>b</table><pre> x\n y</pre><img src=a alt=b>',
    "<blockquote>q</blockquote><script>1</script><svg><a href=javascript:1>x</a></svg><a href='file:///x'>f</a><math><mi//xlink:href=x>",
)
COMMANDS = (
    "sync\0--json\0--home\0/tmp/x\0--missing\0hide",
    "post-update\0--project\0P\0--text-file\0a.txt\0--picture\0b.png",
    "list\0--kind\0update\0--json",
    "search\0words\0--profile\0p",
    "restore\0--file\0F\0--recovery-key-file\0R",
    "sign-in\0--portal\0https://p.example\0--token-stdin",
    "write\0--kind\0page\0--project\0P\0--on\00190\0--title\0T\0--fields-file\0f.json\0--draft\0--json",
    "edit\0--id\00190\0--text-file\0a.txt\0--picture\0b.png\0--picture\0c.png",
    "resolve\0--item\00190\0--mine",
    "resolve\0--item\00190\0--theirs\0--fields-file\0f.json",
    "send\0--item\00190\0--text-file\0a.txt",
    "take-back\0--item\00190",
    "like\0--id\00190\0--json",
    "sending\0--sent\0--json",
    "export\0--application\00190\0--to\0out.pdf",
    "show\0--id\00190",
)
_ALLOWED = {"h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "a", "strong", "em", "br", "img"}


def text_parsers(folder: Path) -> list[Parser]:
    """All of them; `folder` is for the parsers that read files."""
    html = tuple(one.encode() for one in HTML)
    rich, bodies = json.dumps(RICH).encode(), b"\n".join([json.dumps(BODY).encode()] * 3)
    names = tuple(name.encode() for name in ("Plan for May.pdf", "..\\..\\evil.exe", "CON", "résumé: final?.txt", "a" * 300 + ".png"))
    profile = json.dumps({"name": "maria", "portal_url": "https://p.example", "label": "M", "text_percent": 100}).encode()
    return [
        Parser("html_in", html, _pasted, (), 20),
        Parser("blocks", (rich,), _read_blocks, (), 30),
        Parser("bodies", (json.dumps(BODY).encode(),), _read_body, (), 20),
        Parser("merge", (bodies,), _merged, (), 10),
        Parser("file_names", names, _named, (), 30),
        Parser("command_line", tuple(one.encode() for one in COMMANDS), _command, (SystemExit,), 3),
        Parser(
            "text_files",
            (b"Title\n\nText\r\n", "\ufeffÇay".encode(), "Çay".encode("utf-16")),
            lambda data: _text_file(folder, data),
            TYPED,
            5,
        ),
        Parser("class_lists", CLASSES, _class_list, (BadInput,), 10),
        Parser("profile_files", (profile,), lambda data: _profile(folder, data), (CopyUnusable,), 5),
    ]


TYPED = (DeskError,)
_CLASS = 'Name;"User name"\r\nI\u015f\u0131l;\r\n"\u0130pek, K.";ipek.7b\r\n'
CLASSES = (_CLASS.encode(), _CLASS.encode("cp1254"), _CLASS.encode("utf-16"), b"sep=,\nAnna,7b\n", b"Anna\tBerg\n\nOla\t\n")


def _class_list(data: bytes) -> None:
    text, _how = decoded(data)
    found = read_list(text, ("ipek.7b",), "project")
    names = [one.user_name for one in found.good]
    promise(len(set(names)) == len(names), "a user name twice")
    promise(all(re.fullmatch(r"[a-z0-9._-]{1,60}", one) for one in names), "a user name that the portal refuses")
    promise(all(0 < len(one.display_name) <= 120 for one in found.good), "a name that the portal refuses")
    json.dumps([one.display_name for one in found.good], ensure_ascii=False).encode()


class _Tags(HTMLParser):
    """Looks whether anything in our own HTML could run, fetch or leave."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        promise(tag in _ALLOWED, f"the element {tag}")
        for name, value in attrs:
            promise(name in ("href", "src", "alt"), f"the attribute {name}")
            promise(name == "alt" or bool(re.match(r"(https?://[^/\\]|mailto:.)", value or "", re.IGNORECASE)), f"{name} leads elsewhere")


def _clean(document: blocks.Document) -> str:
    html = to_html(document)
    tags = _Tags()
    tags.feed(html)
    tags.close()
    html.encode()
    return html


def _pasted(data: bytes) -> None:
    document = from_html(data.decode("utf-8", "surrogateescape"))
    html = _clean(document)
    again = from_html(html)
    promise(_words(again) == _words(document), "cleaning twice changes the words")
    promise(from_html(_clean(again)) == again, "cleaning is not idempotent")
    json.dumps(blocks.to_json(document), ensure_ascii=False).encode()


def _words(document: blocks.Document) -> str:
    return "".join(blocks.plain_text(document).split())


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return data.decode("utf-8", "replace")


def _read_blocks(data: bytes) -> None:
    document = blocks.parse(_json(data))
    said = blocks.to_json(document)
    promise(blocks.to_json(blocks.parse(said)) == said, "not the same after a round")
    tidy = blocks.normalise(document)
    promise(blocks.normalise(tidy) == tidy, "normalise twice")
    promise(blocks.join(blocks.split(tidy)) == tidy, "split and join")
    promise(len(blocks.pictures_of(tidy)) + len(blocks.files_of(tidy)) <= len(tidy.blocks), "ids")
    _clean(document)
    blocks.plain_text(document).encode()


def _read_body(data: bytes) -> None:
    body = _json(data)
    if isinstance(body, dict):
        for kind in ("update", "page", "poll", "message", "nonsense"):
            words = [heading_of(kind, body), text_of(kind, body), parent_of(kind, body)]
            promise(all(isinstance(one, str) for one in words[:2]), "words")
        words_in(body)


def _merged(data: bytes) -> None:
    bodies = [_json(line) for line in data.split(b"\n")[:3]]
    if len(bodies) == 3 and all(isinstance(one, dict) for one in bodies):
        base, mine, theirs = bodies
        merged = merge("update", base, mine, theirs)
        promise(merged is None or isinstance(merged.body, dict), "shape")


def _named(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    for name in (safe_name(text, "file"), safe_name(text, "update", ".txt")):
        promise(0 < len(name.encode()) <= 200 and Path(name).name == name, "length or folder")
        promise(not set(name) & set('<>:"/\\|?*') and name == name.strip(" .") and name[0] != "~", "letters")
        promise(all(unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for letter in name), "unseen letters")
        promise(not re.match(r"(con|prn|aux|nul|com\d|lpt\d)( *\.|$)", name, re.IGNORECASE), "a device of Windows")
    promise(safe_name(name, "file") == name, "cleaning is not idempotent")


def _command(data: bytes) -> None:
    words = data.decode("utf-8", "surrogateescape").split("\0")
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        build_parser().parse_args(words)


def _text_file(folder: Path, data: bytes) -> None:
    path = folder / "text.txt"
    path.write_bytes(data)
    fields = titled_fields(read_text(path))
    json.dumps(fields, ensure_ascii=False).encode()


def _profile(folder: Path, data: bytes) -> None:
    path = folder / "home" / "profiles" / "maria" / "profile.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    profile = Profiles(folder / "home", LocalFiles()).get("maria")
    promise(all(isinstance(one, str) for one in (profile.portal_url, profile.label, profile.language, profile.theme)), "words")
    promise(isinstance(profile.text_percent, int) and isinstance(profile.has_large_controls, bool), "numbers")
