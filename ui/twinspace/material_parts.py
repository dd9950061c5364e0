"""One material, large: the picture with its description, or the file, with what getting it costs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.blocks import Document, File, Picture, Video
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.recognition.picking import use_action
from ui.records.head import HeadPart
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import DocumentPart, TextPart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.twinspace.describing import material_actions
from ui.twinspace.materials_rows import title_of
from ui.widgets.buttons import PlainButton

BACK = "all_materials"


def material_pane() -> PaneSpec:
    """The pane of a picture, file or video."""
    return PaneSpec(_parts)


def _parts(desk: Desk) -> list[PanePart]:
    head = HeadPart(desk, title=title_of, is_written=False, actions=(*material_actions(), use_action()))
    return [BackBar(), head, DocumentPart(desk, _document), TextPart(desk, lambda row: str(row.body.get("caption") or ""))]


class BackBar(PanePart):
    """Back to all materials; keeps a copy of what is here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._record = ""
        words = QCoreApplication.translate("MaterialView", "All materials", "above one picture or file, back to all")
        self.back = PlainButton(words, "back", extent="small")
        self.back.clicked.connect(lambda: self.wanted.emit(Wish(BACK)))
        save = QCoreApplication.translate("MaterialView", "Save as…", "above one picture or file")
        self.save = PlainButton(save, "computer", extent="small")
        self.save.clicked.connect(lambda: self.wanted.emit(Wish("save", record=self._record)))
        top = QHBoxLayout(self)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.save)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        self._record = row.id
        media = scene.desk.reading.pictures.get(row.id)
        self.save.setVisible(bool(media and media.original and media.original.is_here))


def _document(row: ShownRecord) -> Document:
    url, title = row.body.get("url"), title_of(row)
    if row.kind == "video" and isinstance(url, str) and url:
        return Document((Video(url, title),))
    return Document((Picture(row.id, str(row.body.get("alt") or "")) if row.kind == "picture" else File(row.id, title),))
