"""The bar above a text that says who will be able to read it, and for a page who may change it, with the menu that says otherwise."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel, Rule

ALL, AUTHOR = "all", "author"


class ReadersBar(Place):
    """Amber while everyone on the internet can read it. The choices are the kind's own: an update has two, a page four, and who may edit.

    Signals:
        changed(): the teacher chose other readers or editors.
    """

    changed = Signal()

    def __init__(
        self, kind: str, fields: dict[str, Any], *, can_change: bool = True, is_group: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("warnTint", parent=parent)
        self._kind, self._can_change, self._is_group = kind, can_change, is_group
        self._choice = _choice_of(kind, fields)
        self._known: dict[str, Any] = {name: fields[name] for name in ("is_public", "visibility", "state") if name in fields}
        self._first = self._choice
        self._editors = ALL if fields.get("editors") == ALL else AUTHOR
        self._says_editors = "editors" in fields
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(theme.gap("reading"), theme.gap("unit"), theme.gap("reading"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        self._icon = IconLabel("public", "warn")
        self._words = PlainLabel("", strong=True, wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        readers = self.tr("Change readers", "editor, button with a menu of who can read")
        both = self.tr("Readers and editors", "editor of a page, button with a menu of who can read it and who may change it")
        self.button = PlainButton(both if kind == "page" else readers, extent="small")
        self.button.setMenu(self._menu())
        self.button.setVisible(can_change)
        for part, stretch in ((self._icon, 0), (self._words, 1), (self.button, 0)):
            row.addWidget(part, stretch)
        column.addLayout(row)
        column.addWidget(Rule())
        self._show()

    def fields(self) -> dict[str, Any]:
        """The body fields that say who can read it and who may change it; as they were until the teacher chooses others."""
        return {**self._readers(), **({"editors": self._editors} if self._says_editors and self._can_change else {})}

    def _readers(self) -> dict[str, Any]:
        if not self._can_change or (self._choice == self._first and len(self._known) == (2 if self._kind == "page" else 1)):
            return dict(self._known)
        if self._kind != "page":
            return {"is_public": self._choice == "internet"}
        if self._choice == "draft":
            return {"visibility": "members", "state": "draft"}
        return {"visibility": self._choice, "state": "published"}

    @property
    def can_change(self) -> bool:
        """False for who writes on somebody else's page."""
        return self._can_change

    def choose(self, key: str) -> None:
        """Other readers: internet, members, teachers, draft."""
        self._choose(key)
        for action in self._reader_actions:
            action.setChecked(action.data() == key)

    def says(self) -> str:
        """The sentence of the bar."""
        return self._words.text()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._reader_actions: list[QAction] = []
        for key, words in self._choices():
            action: QAction = menu.addAction(words)
            action.setData(key)
            self._reader_actions.append(action)
            action.setCheckable(True)
            action.setChecked(key == self._choice)
            action.triggered.connect(lambda _on, key=key: self._choose(key))
            group.addAction(action)
        if self._kind == "page":
            self._add_editors(menu)
        return menu

    def _add_editors(self, menu: QMenu) -> None:
        menu.addSection(self.tr("Who may change it", "menu of a page, head of two choices"))
        group = QActionGroup(menu)
        everyone = self.tr("Everyone who may write pages here", "menu of a page: who may change it")
        only_me = self.tr("Only its author, and who administers here", "menu of a page: who may change it")
        for key, words in ((ALL, everyone), (AUTHOR, only_me)):
            action: QAction = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == self._editors)
            action.triggered.connect(lambda _on, key=key: self._choose_editors(key))
            group.addAction(action)

    def _choose_editors(self, key: str) -> None:
        if key != self._editors:
            self._editors, self._says_editors = key, True
            self._show()
            self.changed.emit()

    def _choices(self) -> list[tuple[str, str]]:
        everyone = ("internet", self.tr("Everyone on the internet", "menu of who can read"))
        of_project = self.tr("Members of this project", "menu of who can read")
        members = ("members", self.tr("Members of this group", "menu of who can read") if self._is_group else of_project)
        if self._kind != "page":
            return [everyone, members]
        of_project = self.tr("Teachers of this project", "menu of who can read")
        teachers = ("teachers", self.tr("Teachers of this group", "menu of who can read") if self._is_group else of_project)
        draft = ("draft", self.tr("Nobody yet: a page in progress", "menu of who can read: the page is a draft"))
        return [everyone, members, teachers, draft]

    def _choose(self, key: str) -> None:
        if key != self._choice:
            self._choice = key
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        is_everyone = self._choice == "internet"
        self.set_place("warnTint" if is_everyone else "subtle")
        self._icon.set_icon("public" if is_everyone else "members", "warn" if is_everyone else "soft")
        fixed = self.tr("Its author decides that.", "bar above the editor, after who can read it: you may not change the readers")
        said = [self._sentence()]
        if not self._can_change:
            said.append(fixed)
        elif self._kind == "page" and self._editors == AUTHOR:
            said.append(self.tr("Others may not change it.", "bar above the editor of a page, after who can read it"))
        self._words.setText(" ".join(said))

    def _sentence(self) -> str:
        if self._choice == "internet" and self._kind == "page":
            return self.tr("Everyone on the internet can read this page.", "bar above the editor")
        if self._choice == "internet":
            return self.tr("Everyone on the internet can read this update.", "bar above the editor")
        if self._choice == "teachers" and self._is_group:
            return self.tr("Only the teachers of this group can read it.", "bar above the editor")
        if self._choice == "teachers":
            return self.tr("Only the teachers of this project can read it.", "bar above the editor")
        if self._choice == "draft":
            return self.tr("The page is in progress: only its authors can read it.", "bar above the editor")
        if self._is_group:
            return self.tr("Only the members of this group can read it.", "bar above the editor")
        return self.tr("Only the members of this project can read it.", "bar above the editor")


def _choice_of(kind: str, fields: dict[str, Any]) -> str:
    if kind != "page":
        return "internet" if fields.get("is_public", True) is True else "members"
    if fields.get("state") == "draft":
        return "draft"
    found = fields.get("visibility", "members")
    return found if found in ("internet", "members", "teachers") else "members"
