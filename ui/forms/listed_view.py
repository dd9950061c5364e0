"""A field that holds a list: a row for each, with a way out, and the button that adds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.field_view import FieldView
from ui.forms.spec import Body
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton
from ui.widgets.clearing import clear
from ui.widgets.labels import ElidedLabel


class ListedView(FieldView):
    """Ids in order. A subclass says how one looks (`row_of`) and gives `add_button` when it is built."""

    add: PlainButton

    def build(self) -> None:
        self.ids: list[str] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(current_theme().gap("half"))
        self.inside.addLayout(self._list)
        self.add = self.add_button()
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.inside.addLayout(row)

    def add_button(self) -> PlainButton:
        """The button below the list."""
        raise NotImplementedError

    def row_of(self, one: str) -> QWidget:
        """What stands for one; `row` makes it."""
        raise NotImplementedError

    def read(self, body: Body) -> None:
        self.ids = [str(found) for found in body.get(self.spec.name) or ()]
        self.show_rows()

    def fields(self) -> Body:
        return {self.spec.name: list(self.ids) or None}

    @property
    def first(self) -> QWidget:
        return self.add

    def take(self, ids: list[str]) -> None:
        """These are in it now, each once."""
        self.ids = list(dict.fromkeys(ids))
        self.show_rows()
        self.on_edited()

    def show_rows(self) -> None:
        """Fill the list anew."""
        clear(self._list)
        for one in self.ids:
            self._list.addWidget(self.row_of(one))

    def row(self, one: str, words: str, before: QWidget | None, after: QWidget | None) -> QWidget:
        """Its words between two small parts, and the way out."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("unit"))
        remove = LinkButton(QCoreApplication.translate("ListedView", "Take out", "link beside a row of a form's list"), "close")
        says = QCoreApplication.translate("ListedView", "Take out: {words}", "button beside a row of a form's list")
        remove.setAccessibleName(says.format(words=words))
        remove.clicked.connect(lambda: self._on_removed(one))
        for part, stretch in ((before, 0), (ElidedLabel(words), 1), (after, 0), (remove, 0)):
            if part is not None:
                row.addWidget(part, stretch)
        return made

    def _on_removed(self, one: str) -> None:
        self.ids.remove(one)
        self.show_rows()
        self.add.setFocus()
        self.on_edited()
