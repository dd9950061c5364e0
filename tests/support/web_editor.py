"""The web editor of the official website's kind (CKEditor 5, as in Drupal) in headless Chromium: what it keeps of a paste."""

from __future__ import annotations

import json
import shutil
import subprocess
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from tests.support.node_peers import NODE_FOLDER

SCRIPT = NODE_FOLDER / "node_modules" / "ckeditor5" / "dist" / "browser" / "ckeditor5.umd.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
IS_OUT_OF_REACH = CHROMIUM is None and shutil.which("apt-get") is None
"""No browser, and no way for packaging/setup_machine.sh to install Debian's. Where it could, a missing browser is a fault, not a skip."""
PATIENCE_S = 120

BASIC_HTML = {
    "a": {"href", "hreflang"},
    "blockquote": {"cite"},
    "br": set(),
    "cite": set(),
    "code": set(),
    "dd": set(),
    "dl": set(),
    "dt": set(),
    "em": set(),
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "h5": {"id"},
    "h6": {"id"},
    "img": {"src", "alt", "height", "width", "data-entity-uuid", "data-entity-type", "data-align", "data-caption"},
    "li": set(),
    "ol": {"type", "start"},
    "p": set(),
    "strong": set(),
    "ul": {"type"},
}
"""Drupal's text format "Basic HTML": the tags and attributes its filter lets through."""


def pasted_into_editor(html: str, text: str, folder: Path) -> str:
    """Paste into the editor by a real paste event; answers the HTML it would save."""
    page = Path(__file__).with_name("web_editor.html").read_text("utf-8")
    given = json.dumps({"html": html, "text": text}).replace("</", "<\\/")
    opened = folder / "editor.html"
    opened.write_text(page.replace("EDITOR_SCRIPT", SCRIPT.as_uri()).replace("PASTED", given), "utf-8")
    assert CHROMIUM is not None, "packaging/setup_machine.sh installs Chromium: run make setup"
    assert SCRIPT.exists(), "packaging/node_tools.py installs the web editor: run make setup"
    # --no-sandbox: CI runs as root, and Chromium's own sandbox refuses to work for root. It opens no page but the one written above.
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={folder / 'browser'}"]
    command = [CHROMIUM, *options, "--virtual-time-budget=20000", "--dump-dom", opened.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=True)
    kept = done.stdout.partition('<pre id="kept">')[2].partition("</pre>")[0]
    answer = json.loads(unescape(kept))
    assert isinstance(answer, str)
    return answer


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {(tag, "")} | {(tag, name) for name, _value in attrs}


def lost_by_basic_html(html: str) -> set[tuple[str, str]]:
    """Tags (with "") and attributes that Drupal's Basic HTML filter would take out."""
    found = _Tags()
    found.feed(html)
    return {(tag, name) for tag, name in found.seen if tag not in BASIC_HTML or (name and name not in BASIC_HTML[tag])}
