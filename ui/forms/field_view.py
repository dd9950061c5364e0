"""One field on the screen: its name above, help below, and what is wrong beside it, said while one writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.data_class import dataclass
from ui.desk import Desk
from ui.editor.draft_media import DraftMedia
from ui.forms.faults import fault_of
from ui.forms.spec import Body, Field
from ui.forms.zones import at_wall, own_zone
from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel


@dataclass
class FieldContext:
    """What a field may need besides its spec: the desk, the space it is written in, and records attached while writing."""

    desk: Desk
    space: str
    kind: str = ""
    media: DraftMedia = field(default_factory=DraftMedia)
    names: dict[str, str] = field(default_factory=dict)
    """Names of files that were added here and have no record yet."""
    body: Callable[[], Body] = dict
    """The other fields as they stand: evidence depends on the project chosen above it."""

    def today(self) -> date:
        """The day on the wall of this computer."""
        here = at_wall(self.desk.clock.now_utc(), own_zone())
        return here.date() if here is not None else date.min


class FieldView(QWidget):
    """Base of all fields. A subclass makes its widgets with `put`, and gives and takes its part of the body.

    Signals:
        edited(): the teacher changed it.
        told(str): a sentence for the notice above the form.
        failed(str, DeskError): a picture or file (named) could not be taken.
    """

    edited = Signal()
    told = Signal(str)
    failed = Signal(str, object)

    def __init__(self, spec: Field, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.context = context
        self._is_told = False
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("half"))
        self.label = PlainLabel(label_words(spec), size="small", wrap=True)
        column.addWidget(self.label)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(theme.gap("unit"))
        column.addLayout(self.inside)
        column.addLayout(self._foot())
        self.build()
        self._name_widgets()
        self._say("")

    # --- for subclasses --------------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Make the widgets."""
        raise NotImplementedError

    def read(self, body: Body) -> None:
        """Show what the body says; no signal."""
        raise NotImplementedError

    def fields(self) -> Body:
        """The body fields as they stand; None for what is empty."""
        raise NotImplementedError

    @property
    def first(self) -> QWidget:
        """What gets the keyboard."""
        raise NotImplementedError

    def used_ids(self) -> tuple[str, ...]:
        """Pictures and files it names."""
        return ()

    def shown_pictures(self) -> tuple[str, ...]:
        """Pictures it shows, in order."""
        return ()

    def open_picture(self, picture: str) -> None:
        """Cover faces of one of them, say who is in it."""

    def go_to_picture(self, picture: str) -> None:
        """Put the keyboard where one says what a picture shows."""

    # --- for the form ----------------------------------------------------------------------------------------------------

    def put(self, widget: QWidget) -> None:
        """Add a widget below the label."""
        self.inside.addWidget(widget)

    def fault(self) -> str:
        """What is wrong with it now, "" if nothing; a field that is empty and needed counts."""
        found = fault_of(self.spec, self.fields())
        return found.words if found is not None else ""

    def on_edited(self) -> None:
        """Something was typed or chosen: what is wrong is said now, what is only missing later."""
        self._check(with_missing=self._is_told)
        self.edited.emit()

    def show_fault(self) -> None:
        """Say also what is missing: the teacher has been here, or wants to send."""
        self._is_told = True
        self._check(with_missing=True)

    def show_wrong(self) -> None:
        """Say what is wrong with what it shows, not what is missing: the teacher has just come."""
        self._check(with_missing=False)

    def focus_field(self) -> None:
        """Put the keyboard into it."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def fault_words(self) -> str:
        """What is said beside it now."""
        return self._below.text() if not self._mark.isHidden() else ""

    def set_count(self, words: str, *, is_full: bool = False) -> None:
        """A count at the end of the line below; "" takes it away."""
        self._count.setText(words)
        self._count.set_tone("bad" if is_full else "soft")
        self._count.setVisible(bool(words))

    def _check(self, *, with_missing: bool) -> None:
        found = fault_of(self.spec, self.fields())
        self._say(found.words if found is not None and (with_missing or not found.is_missing) else "")

    def _foot(self) -> QHBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.gap("half"))
        self._mark = IconLabel("alert", "bad", "inline")
        self._below = PlainLabel("", size="small", tone="soft", wrap=True)
        self._count = PlainLabel("", size="small", tone="soft")
        self._count.hide()
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._below, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _name_widgets(self) -> None:
        """Only what has no name of its own: parts of a field (day, time) say themselves what they are."""
        if not self.first.accessibleName():
            self.first.setAccessibleName(self.spec.words)
        self.label.setBuddy(self.first)

    def _say(self, fault: str) -> None:
        self._mark.setVisible(bool(fault))
        self._below.setText(fault or self.spec.help)
        self._below.setVisible(bool(fault or self.spec.help))
        self._below.set_tone("bad" if fault else "soft")
        target = self.first
        needed = self.tr("Needed.", "screen reader: a field that must be filled") if self.spec.is_required else ""
        target.setAccessibleDescription(" ".join(part for part in (needed, fault or self.spec.help) if part))
        if target.property("fault") != bool(fault):
            target.setProperty("fault", bool(fault))
            target.style().unpolish(target)
            target.style().polish(target)


def label_words(spec: Field) -> str:
    """The name of a field, with a word when it has to be filled."""
    if not spec.is_required:
        return spec.words
    return QCoreApplication.translate("Forms", "%1 (needed)", "label of a field that must be filled: %1 is its name").replace(
        "%1", spec.words
    )
