"""Text of others to read: a text view as high as its words, selectable, with links by mouse and keyboard, opening nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from sync.blocks import Document, safe_link
from ui.editor.building import fill
from ui.editor.formats import Formats
from ui.editor.inlines import Inlines, OwnDocument
from ui.editor.quotes import paint_quotes
from ui.style.theme import Theme, current_theme, theme_source


class ReadText(QTextBrowser):
    """Paragraphs, headings, lists and quotes of one text.

    Signals:
        link_chosen(str): a safe address the teacher wants to open.
    """

    link_chosen = Signal(str)

    def __init__(self, content: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._theme = theme
        self._own = OwnDocument(Inlines(lambda _id: None, lambda _sha: None, theme, ""))
        self._own.setDocumentMargin(0)
        self._own.setDefaultFont(theme.font())
        self._own.setIndentWidth(theme.gap("pane"))
        self.setDocument(self._own)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setProperty("kind", "reading")
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._content = content
        fill(self._own, content, Formats(theme))
        self._fit()
        source = theme_source()
        if source is not None:
            source.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, theme: Theme) -> None:
        """Colours and sizes are in the text's own formats: dress it anew."""
        self._theme = theme
        self._own.setDefaultFont(theme.font())
        fill(self._own, self._content, Formats(theme))
        self._fit()

    def _fit(self) -> None:
        self._own.setTextWidth(self.viewport().width())
        self.setFixedHeight(max(1, round(self._own.size().height()) + 1))

    def _on_anchor_clicked(self, url: QUrl) -> None:
        address = safe_link(url.toString())
        if address:
            self.link_chosen.emit(address)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.pane("minReading"), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_quotes(self, painter, self._theme)
        painter.end()
