"""The toolbar above a text: style menu, bold, italic, lists, quote, link, and the three things that can stand in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from sync.blocks import Run
from ui.editor.block_edit import BlockEdit
from ui.editor.extracting import style_at
from ui.editor.formats import TextStyle, run_of
from ui.editor.marking import toggle_bold, toggle_italic
from ui.style.icons import icon
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton
from ui.widgets.frames import Place
from ui.widgets.labels import Rule, set_tip
from ui.widgets.pressing import is_pressed_by


class WordButton(QToolButton):
    """An icon with a word beside it, flat."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.set_words(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._dress()

    def set_words(self, words: str) -> None:
        """Change the word; a space keeps it off the icon."""
        self.setText(f" {words} ")
        self.setAccessibleName(words)

    def show_words(self, *, is_wide: bool) -> None:
        """The word beside the icon, or only in the tooltip and for the screen reader."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self.toolButtonStyle():
            self.setToolButtonStyle(style)

    def _dress(self) -> None:
        theme = current_theme()
        self.setIconSize(QSize(theme.icon_size("small"), theme.icon_size("small")))
        self.setIcon(icon(self._icon_name, "text", "small"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self._dress()


class EditorToolbar(Place):
    """Shows the style under the cursor and changes it; every tool has a name, a tooltip with its keys, and a shortcut.

    Signals:
        link_wanted(), picture_wanted(), file_wanted(), video_wanted(): the teacher asked for one.
    """

    link_wanted = Signal()
    picture_wanted = Signal()
    file_wanted = Signal()
    video_wanted = Signal()

    def __init__(self, edit: BlockEdit, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        theme = current_theme()
        self._edit = edit
        self.setFixedHeight(theme.row("tabs"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.gap("pane"), 0, theme.gap("pane"), 0)
        self._row.setSpacing(theme.gap("half"))
        self.setMinimumWidth(theme.px(300))
        self._things: list[WordButton] = []
        self._styles: dict[TextStyle, QAction] = {}
        self._style_button = self._style_menu()
        self._row.addWidget(self._style_button)
        self._gap()
        self._add_marks()
        self._gap()
        self._add_things()
        self._row.addStretch(1)
        edit.style_moved.connect(self._show_style)
        self._show_style()

    def _style_menu(self) -> WordButton:
        button = WordButton("down", self.tr("Text", "style of a line of text: ordinary text"), self)
        button.setLayoutDirection(_other(self.layoutDirection()))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setLayoutDirection(self.layoutDirection())  # not the button's, which is turned round
        group = QActionGroup(menu)
        for style, words, keys in self._choices():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _on, style=style: self._take(style))
            group.addAction(action)
            self._edit.addAction(action)
            self._styles[style] = action
        button.setMenu(menu)
        set_tip(button, self.tr("Style of the line", "editor toolbar, menu of text styles"))
        return button

    def _choices(self) -> tuple[tuple[TextStyle, str, str], ...]:
        return (
            (TextStyle.PARAGRAPH, self.tr("Text", "style of a line of text: ordinary text"), "Ctrl+Alt+0"),
            (TextStyle.HEADING_2, self.tr("Heading", "style of a line of text: largest heading"), "Ctrl+Alt+2"),
            (TextStyle.HEADING_3, self.tr("Smaller heading", "style of a line of text: middle heading"), "Ctrl+Alt+3"),
            (TextStyle.HEADING_4, self.tr("Smallest heading", "style of a line of text"), "Ctrl+Alt+4"),
        )

    def _add_marks(self) -> None:
        self.bold = self._tool("bold", self.tr("Bold", "editor toolbar"), "Ctrl+B")
        self.bold.clicked.connect(lambda: self._mark(toggle_bold))
        self.italic = self._tool("italic", self.tr("Italic", "editor toolbar"), "Ctrl+I")
        self.italic.clicked.connect(lambda: self._mark(toggle_italic))
        self._gap()
        self.bullets = self._tool("bullets", self.tr("Bullets", "editor toolbar: list"), "Ctrl+Shift+8")
        self.bullets.clicked.connect(lambda: self._take(TextStyle.BULLETS))
        self.numbers = self._tool("numbers", self.tr("Numbers", "editor toolbar: list"), "Ctrl+Shift+7")
        self.numbers.clicked.connect(lambda: self._take(TextStyle.NUMBERS))
        self.quote = self._tool("quote", self.tr("Quote", "editor toolbar"), "Ctrl+Shift+9")
        self.quote.clicked.connect(lambda: self._take(TextStyle.QUOTE))
        self.link = self._tool("link", self.tr("Link", "editor toolbar"), "Ctrl+K")
        self.link.clicked.connect(self.link_wanted)

    def _add_things(self) -> None:
        picture = self._thing("picture", self.tr("Picture", "editor toolbar: add a picture"), "Ctrl+Shift+P")
        picture.clicked.connect(self.picture_wanted)
        file = self._thing("file", self.tr("File", "editor toolbar: add a file"), "Ctrl+Shift+F")
        file.clicked.connect(self.file_wanted)
        video = self._thing("video", self.tr("Video link", "editor toolbar: add a link to a video"), "Ctrl+Shift+V")
        video.clicked.connect(self.video_wanted)

    def _thing(self, icon_name: str, words: str, keys: str) -> WordButton:
        button = WordButton(icon_name, words, self)
        self._things.append(button)
        self._row.addWidget(button)
        self._shortcut(button, words, keys)
        return button

    def _tool(self, icon_name: str, name: str, keys: str) -> IconButton:
        button = IconButton(icon_name, name, parent=self)
        side = current_theme().px(36)
        button.setFixedSize(side, side)
        self._row.addWidget(button)
        self._shortcut(button, name, keys)
        button.setCheckable(icon_name != "link")
        return button

    def _shortcut(self, button: QToolButton, name: str, keys: str) -> None:
        sequence = QKeySequence(keys)
        set_tip(button, f"{name} ({sequence.toString(QKeySequence.SequenceFormat.NativeText)})")
        action = QAction(name, self._edit)
        action.setShortcut(sequence)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(button.click)
        self._edit.addAction(action)

    def _gap(self) -> None:
        rule = Rule(Qt.Orientation.Vertical, self)
        rule.setFixedHeight(current_theme().gap("pane"))
        self._row.addSpacing(current_theme().gap("half"))
        self._row.addWidget(rule)
        self._row.addSpacing(current_theme().gap("half"))

    def _take(self, style: TextStyle) -> None:
        self._edit.take_style(style)
        self._edit.setFocus()
        self._show_style()

    def _mark(self, toggle: object) -> None:
        assert callable(toggle)
        toggle(self._edit, self._edit.formats)
        self._edit.setFocus()
        self._show_style()

    def _show_style(self) -> None:
        style = style_at(self._edit.textCursor().block())
        run: Run = run_of("", self._edit.currentCharFormat())
        self.bold.setChecked(run.bold)
        self.italic.setChecked(run.italic)
        self.bullets.setChecked(style is TextStyle.BULLETS)
        self.numbers.setChecked(style is TextStyle.NUMBERS)
        self.quote.setChecked(style is TextStyle.QUOTE)
        action = self._styles.get(style, self._styles[TextStyle.PARAGRAPH])
        action.setChecked(True)
        self._style_button.set_words(action.text())
        name = self.tr("Style of the line: %1", "screen reader: the menu of text styles, %1 is the present one")
        self._style_button.setAccessibleName(name.replace("%1", action.text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and hasattr(self, "_style_button"):
            self._style_button.setLayoutDirection(_other(self.layoutDirection()))
            self._style_button.menu().setLayoutDirection(self.layoutDirection())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that do not fit go; their icons stay."""
        super().resizeEvent(event)
        for button in self._things:
            button.show_words(is_wide=True)
        is_wide = self._row.sizeHint().width() <= self.width()
        for button in self._things:
            button.show_words(is_wide=is_wide)


def _other(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The style button has its arrow behind the word: the other way round than an icon button."""
    is_ltr = direction == Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft if is_ltr else Qt.LayoutDirection.LeftToRight
