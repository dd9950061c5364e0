"""What was said of a material is said better: description and caption of a picture, title of a file; and a face is covered later."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from sync.copy.rows import MediaRow, ShownRecord
from ui.desk import Desk
from ui.editor.preflight import TrayPicture
from ui.format import price_words
from ui.frame.dialogs import DeskDialog
from ui.pictures.opening import PictureOpening
from ui.records.rights import may_edit
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import PlainLabel
from ui.widgets.window_over import window_over

INITIATOR = "materials"
_MOST = 500


def material_actions() -> tuple[Action, ...]:
    """For the menu of one material; absent for who may not change it."""
    describe = QCoreApplication.translate("Materials", "Describe…", "menu of a picture or file")
    return (
        Action("describe", describe, "write", _describe, _may_describe),
        Action("cover", _cover_words, "face", _cover, _may_cover),
    )


class DescribeDialog(DeskDialog):
    """The words of one material; what changed waits to be sent like anything else."""

    def __init__(self, desk: Desk, row: ShownRecord, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Materials", "Describe", "window: the words of a picture or file, title"), parent)
        self._desk, self._row = desk, row
        self.fields: dict[str, QLineEdit] = {}
        if row.kind == "picture":
            self._add("alt", self.tr("What does the picture show?", "window: description of a picture, field"))
            why = self.tr("For people who cannot see it.", "window: description of a picture, why")
            self.body.addWidget(PlainLabel(why, size="small", tone="soft", wrap=True))
            self._add("caption", self.tr("Caption", "window: shown below a picture, may stay empty"))
        else:
            self._add("title", self.tr("Title", "window: title of a file or video"))
        self.body.addStretch(1)
        self.done_button = PrimaryButton(self.tr("Send when online", "window: description of a picture, button"), "sending")
        self.done_button.clicked.connect(self.finish)
        self.done_button.setDefault(True)
        self.footer.addWidget(self.done_button)
        self.resize(current_theme().px(520), current_theme().px(240))
        self._check()

    def finish(self) -> None:
        """One intention with what changed; nothing without a description or a title."""
        needed, *others = self.fields
        said: dict[str, Any] = {name: self.fields[name].text().strip() or None for name in others}
        said[needed] = self.fields[needed].text().strip()
        if said[needed]:
            self._desk.jobs.write(self._desk.copy.intentions.change, self._row.id, said, self._row.base, initiator=INITIATOR)
            self.accept()

    def _add(self, name: str, words: str) -> None:
        field = QLineEdit(str(self._row.body.get(name) or ""))
        field.setAccessibleName(words)
        field.setMaxLength(_MOST if self._row.kind == "picture" else 200)
        field.textChanged.connect(self._check)
        self.fields[name] = field
        self.body.addWidget(PlainLabel(words, size="small"))
        self.body.addWidget(field)

    def _check(self) -> None:
        button = getattr(self, "done_button", None)
        if button is not None:
            button.setEnabled(bool(next(iter(self.fields.values())).text().strip()))


def _describe(scene: Scene, row: ShownRecord) -> Wish | None:
    if row.kind == "video":
        return Wish("edit", row.kind, row.id, row.space)
    DescribeDialog(scene.desk, row, window_over()).open()
    return None


def _may_describe(scene: Scene, row: ShownRecord) -> bool:
    return scene.space is not None and may_edit(scene.space, row)


def _may_cover(scene: Scene, row: ShownRecord) -> bool:
    original = _original(scene.desk, row) if row.kind == "picture" and row.revision is not None else None
    return original is not None and bool(original.sha256) and _may_describe(scene, row)


def _cover_words(scene: Scene, row: ShownRecord) -> str:
    original = _original(scene.desk, row)
    if original is None or original.is_here:
        return QCoreApplication.translate("Materials", "Faces and consent…", "menu of a picture: cover faces, say who is in it")
    words = QCoreApplication.translate("Materials", "Get the original to cover faces (%1)", "menu of a picture: %1 is a size and a time")
    return words.replace("%1", price_words(original.size_bytes, scene.down))


def _cover(scene: Scene, row: ShownRecord) -> Wish | None:
    original = _original(scene.desk, row)
    if original is None or not original.is_here:
        if original is not None and original.sha256:
            scene.desk.line.fetch_media(original.sha256, space=row.space)
        return None
    window = window_over()
    if window is not None:
        alt, consent = str(row.body.get("alt") or ""), str(row.body.get("consent") or "")
        opening = PictureOpening(scene.desk, row.space, window)
        opening.closed.connect(opening.deleteLater)
        opening.open(TrayPicture(row.id, alt, 0, is_new=False, consent=consent))
    return None


def _original(desk: Desk, row: ShownRecord) -> MediaRow | None:
    found = desk.reading.pictures.get(row.id)
    return found.original if found is not None else None
