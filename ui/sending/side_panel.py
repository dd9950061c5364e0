"""Beside the list: how fast the line is now, and all about the chosen item with everything that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.copy.rows import DeskStatus
from sync.data_class import dataclass
from sync.records import ItemState
from ui.format import speed_words
from ui.sending.line_part import LinePart
from ui.sending.lines import CAN_COPY, DELETED, GIVEN_UP, MERGED, SendingLine
from ui.sending.merges import both_words
from ui.sending.state_words import action_words, back_words, can_edit, checking_words, state_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.flow import FlowBox
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel, Rule


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen line; `is_gone`: the other version was deleted on the website."""

    line: SendingLine
    is_gone: bool = False


def actions_for(chosen: Chosen) -> list[str]:
    """Codes of all that can be done with an item, the best first."""
    row = chosen.line.row
    if row is None:
        return []
    if row.action == GIVEN_UP:
        return ["restore"]
    if row.action == MERGED:
        return ["review", "only_mine", "only_theirs", "merge_ok"]
    if row.action == DELETED:
        return ["keep_copy", "save"] if row.kind in CAN_COPY else ["save"]
    if row.action == "upload":
        held = ["send_now"] if chosen.line.act == "send_now" else []
        return held or {ItemState.RETURNED: ["upload_again"], ItemState.SENDING: ["pause"]}.get(row.state, [])
    if row.state == ItemState.TWO_VERSIONS:
        return ["send_as_new", "save", "give_up"] if chosen.is_gone else ["compare", "save", "give_up"]
    if row.state == ItemState.RETURNED:
        edit = ["edit_again"] if can_edit(row) else []
        return [*edit, "try_again", "save", "give_up"]
    if row.state in (ItemState.WAITING, ItemState.DRAFT):
        edit = ["edit"] if can_edit(row) else []
        return [*edit, "save", "give_up"] if edit else ["give_up"]
    return {ItemState.CHECKING: ["check"], ItemState.SENDING: ["pause"]}.get(row.state, ["show"])


class SidePanel(Place):
    """Signals:
    acted(str): the code of an action for the chosen item.
    """

    acted = Signal(str)

    def __init__(self, line_part: LinePart, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.line_part = line_part
        self._is_measured = self._is_below = False
        theme = current_theme()
        edge = theme.gap("pane")
        inside = Place("window")
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._halves.setContentsMargins(edge, theme.px(20), edge, edge)
        self._halves.setSpacing(theme.gap("gap"))
        column, buttons = QVBoxLayout(), QVBoxLayout()
        for half in (column, buttons):
            half.setSpacing(theme.gap("gap"))
            self._halves.addLayout(half)
        self._line = self._line_now()
        self._rule = Rule()
        self._title = PlainLabel("", strong=True, wrap=True, selectable=True)
        self._words = [PlainLabel("", size="small", tone=tone, wrap=True) for tone in ("soft", "text", "text", "soft")]
        self._buttons = {code: PlainButton(words) for code, words in self._button_words().items()}
        for part in (self._line, self._rule, self._title, *self._words):
            column.addWidget(part)
        for code, button in self._buttons.items():
            button.clicked.connect(lambda _=False, code=code: self.acted.emit(code))
            buttons.addWidget(button)
        self._halves.addWidget(line_part)
        self._halves.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.show_item(None)

    def show_line(self, status: DeskStatus) -> None:
        """The measured speeds; hidden until something was measured."""
        self._up.setText(speed_words(status.bytes_up_per_s))
        self._down.setText(speed_words(status.bytes_down_per_s))
        guess = self.tr("{direction}, a guess", "below a speed that was not measured yet; direction: sending or getting")
        for label, key, words in zip(self._names, ("is_up_measured", "is_down_measured"), self._directions(), strict=True):
            label.setText(words if status.extra.get(key, True) else guess.format(direction=words))
        self._is_measured = status.bytes_up_per_s > 0 or status.bytes_down_per_s > 0
        self._line.setVisible(self._is_measured and not self._is_below)

    def set_below(self, is_below: bool) -> None:
        """Below the list there is room for the item only."""
        self._is_below = is_below
        self.line_part.setVisible(not is_below)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if is_below else down)
        self._halves.setStretch(0, 1 if is_below else 0)
        self._halves.setStretch(1, 0 if is_below else 1)
        self._line.setVisible(self._is_measured and not is_below)
        self._rule.setVisible(self.has_item and not self._line.isHidden())

    def show_item(self, chosen: Chosen | None) -> None:
        """All about one item, or nothing."""
        row = chosen.line.row if chosen is not None else None
        wanted = actions_for(chosen) if chosen is not None else []
        self._rule.setVisible(row is not None and not self._line.isHidden())
        self._title.setVisible(row is not None)
        for label, text in zip(self._words, self._words_of(chosen), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        for code, button in self._buttons.items():
            button.setVisible(code in wanted)
        if chosen is not None and row is not None:
            self._title.setText(chosen.line.title)
            for code in wanted:
                self._buttons[code].setAccessibleDescription(chosen.line.title)

    @property
    def has_item(self) -> bool:
        """True while an item is shown."""
        return not self._title.isHidden()

    def button(self, code: str) -> PlainButton:
        """The button of an action."""
        return self._buttons[code]

    def _words_of(self, chosen: Chosen | None) -> tuple[str, str, str, str]:
        """Kind and place or state; what happened; what to do; what it means."""
        row = chosen.line.row if chosen is not None else None
        if chosen is None or row is None:
            return "", "", "", ""
        line = chosen.line
        safe = self.tr("Your text is safe on this computer.", "below the reason why something came back")
        if chosen.is_gone:
            gone = self.tr("This was deleted on the website after you began to change it.", "Came back: reason")
            todo = self.tr("You can send yours as a new one, save it as a file, or give it up.", "Came back: next step")
            return line.written, gone, todo, safe
        if row.state == ItemState.TWO_VERSIONS:
            return line.written, line.below, "", safe
        if row.state == ItemState.RETURNED:
            happened, todo = back_words(row.code)
            return line.written, happened, todo, safe
        if row.action == MERGED:
            return line.below, both_words(row.detail), "", line.written
        below = line.below if line.shape != "sent" else ""
        words = checking_words() if row.state == ItemState.CHECKING else ""
        return below, line.state or state_words(row), words, line.written

    def _line_now(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(self.tr("The line now", "head of the panel beside Sending"), strong=True))
        pairs = FlowBox(current_theme().gap("group"))
        self._up, self._down = PlainLabel("", size="title", strong=True), PlainLabel("", size="title", strong=True)
        self._names = [PlainLabel(words, size="small", tone="soft") for words in self._directions()]
        for label, name in zip((self._up, self._down), self._names, strict=True):
            pair = QWidget()
            inside = QVBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(0)
            inside.addWidget(label)
            inside.addWidget(name)
            pairs.flow.addWidget(pair)
        column.addWidget(pairs)
        return holder

    def _directions(self) -> tuple[str, str]:
        return self.tr("sending", "below a speed"), self.tr("getting", "below a speed")

    def _button_words(self) -> dict[str, str]:
        return {
            "edit_again": self.tr("Edit and send again", "button: what came back"),
            "edit": self.tr("Edit", "button: an item that waits, or a draft"),
            "compare": self.tr("Compare the two versions", "button: what came back"),
            "send_as_new": self.tr("Send as a new one", "button: the other version was deleted"),
            "try_again": self.tr("Try again", "button: send once more as it is"),
            "upload_again": self.tr("Send the file again", "button: an upload that came back"),
            "restore": self.tr("Take back", "button: what was given up becomes a draft again"),
            **{code: action_words(code) for code in ("review", "only_mine", "only_theirs", "merge_ok", "keep_copy")},
            "check": self.tr("Check now", "button: ask the website what became of it"),
            "send_now": action_words("send_now"),
            "pause": self.tr("Pause", "button: stop using the line"),
            "show": self.tr("Show it", "button: open what was sent in its room"),
            "save": self.tr("Save as file", "button: keep the text elsewhere"),
            "give_up": self.tr("Do not send it", "button: give the item up"),
        }
