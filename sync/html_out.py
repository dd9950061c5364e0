"""Rich text as clean HTML for the clipboard, export and evidence: h2-h4, p, lists, blockquote, links, strong, em, img; no h1, no span."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from sync.blocks import Block, Document, File, Heading, ListBlock, Paragraph, Picture, Quote, Run, Unknown, Video, normalise

_NOTHING: Mapping[str, str] = {}


def to_html(document: Document, sources: Mapping[str, str] = _NOTHING) -> str:
    """The canonical form as HTML, one element a line.

    `sources` gives the address (a file beside the page, never data) of each picture or file id; without one a picture
    becomes its alternative text and a file its title. Unknown blocks are left out.
    """
    lines = (_block(block, sources) for block in normalise(document).blocks)
    return "\n".join(line for line in lines if line)


def _block(block: Block, sources: Mapping[str, str]) -> str:
    match block:
        case Paragraph():
            return f"<p>{_runs(block.runs)}</p>"
        case Heading():
            return f"<h{block.level}>{_runs(block.runs)}</h{block.level}>"
        case ListBlock():
            tag = "ol" if block.ordered else "ul"
            return f"<{tag}>" + "".join(f"<li>{_runs(item)}</li>" for item in block.items) + f"</{tag}>"
        case Quote():
            return f"<blockquote><p>{_runs(block.runs)}</p></blockquote>"
        case Video():
            return f"<p>{_anchor(block.url, block.title or block.url)}</p>"
        case Picture():
            return _picture(block, sources.get(block.picture))
        case File():
            source = sources.get(block.file)
            return f"<p>{_anchor(source, block.title) if source else escape(block.title)}</p>"
        case Unknown():
            return ""


def _picture(block: Picture, source: str | None) -> str:
    if source:
        return f'<p><img src="{escape(source)}" alt="{escape(block.alt)}"></p>'
    return f"<p>{escape(block.alt)}</p>" if block.alt else ""


def _anchor(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>'


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    found = escape(run.text, quote=False).replace("\n", "<br>")
    if run.italic:
        found = f"<em>{found}</em>"
    if run.bold:
        found = f"<strong>{found}</strong>"
    return f'<a href="{escape(run.link)}">{found}</a>' if run.link else found
