"""The closed set of text styles: which QTextFormat stands for which block and run; own properties carry what Qt has no word for."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextFormat, QTextImageFormat, QTextListFormat

from sync.blocks import Run
from ui.style.theme import Theme

SCHEME = "twindesk"
OBJECT = "\ufffc"
_USER = QTextFormat.Property.UserProperty.value


class Property(IntEnum):
    """Own properties inside block, list and char formats."""

    STYLE = _USER + 1
    EXTRA = _USER + 2
    BOLD = _USER + 3
    OBJECT_KIND = _USER + 4
    REFERENCE = _USER + 5
    WORDS = _USER + 6
    OBJECT_EXTRA = _USER + 7


class TextStyle(StrEnum):
    """What a line of text can be; lists are told by their QTextList."""

    PARAGRAPH = "paragraph"
    HEADING_2 = "heading2"
    HEADING_3 = "heading3"
    HEADING_4 = "heading4"
    QUOTE = "quote"
    BULLETS = "bullets"
    NUMBERS = "numbers"

    @property
    def level(self) -> int:
        """2, 3 or 4 for a heading, else 0."""
        return int(self[-1]) if self.startswith("heading") else 0

    @property
    def is_list(self) -> bool:
        """True for bullets and numbers."""
        return self in (TextStyle.BULLETS, TextStyle.NUMBERS)


def heading_style(level: int) -> TextStyle:
    """The style of a heading of that level."""
    return TextStyle(f"heading{level}")


class Formats:
    """Makes formats of one theme. The same call gives equal formats, so that Qt joins equal fragments."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def block(self, style: TextStyle, extra: str = "") -> QTextBlockFormat:
        """Margins, line height and the marks that tell the style when read back."""
        theme = self._theme
        made = QTextBlockFormat()
        made.setLineHeight(theme.px(theme.tokens.line_height["reading"]), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        made.setProperty(Property.STYLE, style.value)
        made.setBottomMargin(theme.gap("half") if style.is_list else theme.gap("unit"))
        if style.level:
            made.setHeadingLevel(style.level)
            made.setTopMargin(theme.gap("unit"))
        if style is TextStyle.QUOTE:
            made.setLeftMargin(theme.gap("pane"))
            made.setRightMargin(theme.gap("pane"))
        if extra:
            made.setProperty(Property.EXTRA, extra)
        return made

    def char(self, style: TextStyle, run: Run | None = None) -> QTextCharFormat:
        """The look of a run inside a block of `style`."""
        theme = self._theme
        size = "title" if style is TextStyle.HEADING_2 else "base"
        run = run or Run("")
        is_strong = run.bold or style in (TextStyle.HEADING_3, TextStyle.HEADING_4)
        made = QTextCharFormat()
        made.setFont(theme.font(size, strong=is_strong))
        is_soft = style in (TextStyle.QUOTE, TextStyle.HEADING_4)
        made.setForeground(theme.colour("soft" if is_soft else "text"))
        if run.bold:
            made.setProperty(Property.BOLD, True)
        if run.italic:
            made.setFontItalic(True)
        if run.link:
            made.setAnchor(True)
            made.setAnchorHref(run.link)
            made.setForeground(theme.colour("accent"))
            made.setFontUnderline(True)
        if run.extra:
            made.setProperty(Property.EXTRA, run.extra)
        return made

    def list(self, style: TextStyle, extra: str = "") -> QTextListFormat:
        """Bullets or numbers, one level."""
        made = QTextListFormat()
        is_numbers = style is TextStyle.NUMBERS
        made.setStyle(QTextListFormat.Style.ListDecimal if is_numbers else QTextListFormat.Style.ListDisc)
        made.setIndent(1)
        if extra:
            made.setProperty(Property.EXTRA, extra)
        return made

    def object(self, kind: str, reference: str, words: str, extra: str = "") -> QTextImageFormat:
        """A picture, file, video or unknown block as one character; its pixels come from the document's own resources."""
        made = QTextImageFormat()
        made.setName(object_url(kind, reference).toString())
        made.setProperty(Property.OBJECT_KIND, kind)
        made.setProperty(Property.REFERENCE, reference)
        made.setProperty(Property.WORDS, words)
        if extra:
            made.setProperty(Property.OBJECT_EXTRA, extra)
        return made


def object_url(kind: str, reference: str) -> QUrl:
    """The name under which an object's pixels are asked for; never a file, never the network."""
    url = QUrl()
    url.setScheme(SCHEME)
    url.setPath(f"{kind}/{reference.encode().hex()}")
    return url


def text_of(made: QTextFormat, which: Property) -> str:
    """An own property as text, "" if unset."""
    found = made.property(which)
    return found if isinstance(found, str) else ""


def run_of(text: str, made: QTextCharFormat) -> Run:
    """What a fragment says, without its look."""
    link = made.anchorHref() or None
    return Run(text, made.property(Property.BOLD) is True, made.fontItalic(), link, text_of(made, Property.EXTRA))
