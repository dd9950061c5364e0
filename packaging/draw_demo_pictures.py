"""Draws the demo pictures and small documents into resources/demo/ with an index: `python packaging/draw_demo_pictures.py`."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import blurhash
import demo_rooms
import demo_scenes
from demo_sketch import Sketch
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter

FOLDER = Path(__file__).parents[1] / "resources" / "demo"
SIZES = {"original": (1600, 86), "preview": (480, 80), "thumb": (160, 76)}
PICTURES: tuple[tuple[str, str, Callable[[Sketch], None]], ...] = (
    ("beach", "Modern Beach", demo_scenes.beach),
    ("sieve", "Under the lamp", demo_rooms.sieve),
    ("lake", "Walk to the lake", demo_scenes.lake),
    ("harbour", "Harbour water", demo_scenes.harbour),
    ("classroom", "Class 8A", demo_rooms.classroom),
    ("map", "Our map", demo_scenes.wall_map),
    ("letters", "Letters", demo_rooms.letters),
    ("scales", "Kitchen scales", demo_rooms.scales),
    ("jellyfish", "The logo", demo_scenes.jellyfish),
    ("bottle", "Message in a bottle", demo_scenes.bottle),
    ("microscope", "Microscope, blue fibre", demo_rooms.microscope),
    ("poster", "Posters, class 6C", demo_rooms.poster),
)
DOCUMENTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "fibre-protocol",
        "Fibre protocol",
        (
            "Place and date",
            "Litres of water",
            "Fibres: blue, red, black, white",
            "Who counted (first names)",
            "Rinse the sieve three times before the next sample.",
        ),
    ),
    (
        "agenda",
        "Agenda 7 May",
        ("15:00 Welcome and sound test", "15:05 Results of week 18", "15:25 Plan for June", "15:40 Questions of pupils"),
    ),
    ("results", "Results, all schools", ("Shkodër 41", "Constanța 38", "İzmir 52", "Figueira da Foz 29", "Setúbal 33", "Tulcea 18")),
    ("worksheet", "Worksheet: what floats?", ("Which of these things float?", "Which of them fall apart?", "What happens to the pieces?")),
    (
        "consent-form",
        "Consent form",
        ("My child may be seen in pictures of the project.", "First name only, no face in public updates.", "Date, signature"),
    ),
)


def main() -> None:
    """Draw everything anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pictures = [_picture(name, title, draw, seed) for seed, (name, title, draw) in enumerate(PICTURES)]
    documents = [_document(name, title, lines) for name, title, lines in DOCUMENTS]
    index = json.dumps({"pictures": pictures, "documents": documents}, ensure_ascii=False, indent=1)
    (FOLDER / "index.json").write_text(index + "\n", encoding="utf-8")


def _picture(name: str, title: str, draw: Callable[[Sketch], None], seed: int) -> dict[str, Any]:
    sketch = Sketch(seed)
    draw(sketch)
    sheet = sketch.done()
    alt = (draw.__doc__ or "").strip().rstrip(".")
    entry: dict[str, Any] = {"name": name, "title": title, "alt": alt, "placeholder": _placeholder(sheet)}
    return entry | {variant: _variant(sheet, name, variant, *size) for variant, size in SIZES.items()}


def _variant(sheet: QImage, name: str, variant: str, width: int, quality: int) -> dict[str, Any]:
    image = sheet.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    data = _jpeg(image, quality)
    return _stored(f"{name}-{variant}.jpg", data, "image/jpeg") | {"width": image.width(), "height": image.height()}


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)
    return bytes(buffer.data().data())


def _placeholder(sheet: QImage) -> str:
    small = sheet.scaledToWidth(64, Qt.TransformationMode.SmoothTransformation).convertToFormat(QImage.Format.Format_RGB888)
    rows = [[[*small.pixelColor(x, y).toTuple()[:3]] for x in range(small.width())] for y in range(small.height())]
    return str(blurhash.encode(rows, components_x=5, components_y=4))


def _stored(file: str, data: bytes, media_type: str) -> dict[str, Any]:
    (FOLDER / file).write_bytes(data)
    return {"file": file, "sha256": hashlib.sha256(data).hexdigest(), "size_bytes": len(data), "media_type": media_type}


def _document(name: str, title: str, lines: tuple[str, ...]) -> dict[str, Any]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    writer.setResolution(150)
    writer.setTitle(title)
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Sans", 22, QFont.Weight.Bold))
    painter.drawText(QPointF(0, 60), title)
    painter.setFont(QFont("Noto Sans", 12))
    for place, line in enumerate(lines):
        painter.drawText(QPointF(0, 180 + 130 * place), line)
        painter.fillRect(QRectF(0, 230 + 130 * place, 980, 2), QColor("#8A949B"))
    painter.end()
    return {"name": name, "title": title, "original": _stored(f"{name}.pdf", bytes(buffer.data().data()), "application/pdf")}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    main()
