"""What the picture maker promises, on real files made here."""

from __future__ import annotations

import random
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter

from desktop.pictures import THUMB_MAX_BYTES, QtPictureMaker
from sync.errors import BadInput


@pytest.fixture
def maker() -> QtPictureMaker:
    return QtPictureMaker()


def speckled(width: int, height: int, seed: int = 1) -> QImage:
    """A picture with as much detail as a photograph has."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    chance = random.Random(seed)
    image.fill(QColor(90, 140, 160))
    for _ in range(4000):
        x, y = chance.randrange(width), chance.randrange(height)
        for step in range(min(12, width - x)):
            image.setPixelColor(x + step, y, QColor(chance.randrange(256), chance.randrange(256), chance.randrange(256)))
    return image


def written(image: QImage, kind: str) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return held.data()


def read(data: bytes) -> QImage:
    image = QImage()
    assert image.loadFromData(data)
    return image


def exif_with_gps(orientation: int) -> bytes:
    """An APP1 segment as a phone writes it: orientation, camera name, a GPS directory with 41.3275 N."""
    camera = b"PhoneCam\0"
    gps_at = 8 + 2 + 3 * 12 + 4 + len(camera) + 1
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(">HHII", 0x010F, 2, len(camera), 8 + 2 + 3 * 12 + 4)
    entries += struct.pack(">HHII", 0x8825, 4, 1, gps_at)
    gps = struct.pack(">H", 2) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0")
    gps += struct.pack(">HHII", 2, 5, 3, gps_at + 2 + 2 * 12 + 4) + struct.pack(">I", 0)
    gps += struct.pack(">6I", 41, 1, 19, 1, 39, 1)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 3) + entries + struct.pack(">I", 0) + camera + b"\0" + gps
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def from_a_phone(width: int, height: int, orientation: int) -> bytes:
    jpeg = written(speckled(width, height), "jpeg")
    return jpeg[:2] + exif_with_gps(orientation) + jpeg[2:]


def png_that_says(width: int, height: int) -> bytes:
    """A PNG of few bytes whose header promises many pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(4096))) + chunk(b"IEND", b"")


def test_a_photo_from_a_phone_leaves_without_its_place_and_camera(maker: QtPictureMaker) -> None:
    photo = from_a_phone(2000, 1500, orientation=6)
    assert b"PhoneCam" in photo
    made = maker.make(photo)
    for data in (made.original, made.preview, made.thumb):
        assert b"Exif" not in data
        assert b"PhoneCam" not in data
        assert b"GPS" not in data


def test_a_photo_is_turned_upright_and_shrunk(maker: QtPictureMaker) -> None:
    made = maker.make(from_a_phone(2000, 1500, orientation=6))
    assert (made.width, made.height) == (1200, 1600)
    assert (made.preview_width, made.preview_height) == (360, 480)
    assert (made.thumb_width, made.thumb_height) == (120, 160)
    original = read(made.original)
    assert (original.width(), original.height()) == (1200, 1600)
    assert made.media_type == "image/jpeg"


def test_the_thumb_rides_inside_an_operation(maker: QtPictureMaker) -> None:
    made = maker.make(written(speckled(900, 900), "png"))
    assert len(made.thumb) <= THUMB_MAX_BYTES
    assert len(made.thumb) < len(made.preview) < len(made.original)


def test_a_small_picture_is_never_blown_up(maker: QtPictureMaker) -> None:
    made = maker.make(written(speckled(40, 30), "jpeg"))
    assert (made.width, made.height) == (40, 30)
    assert (made.preview_width, made.thumb_width) == (40, 40)


def test_a_transparent_logo_stays_png_and_its_stand_ins_are_on_white(maker: QtPictureMaker) -> None:
    logo = QImage(300, 200, QImage.Format.Format_ARGB32)
    logo.fill(QColor(0, 0, 0, 0))
    made = maker.make(written(logo, "png"))
    assert made.media_type == "image/png"
    assert read(made.original).pixelColor(5, 5).alpha() == 0
    assert made.stand_in_type == "image/jpeg"
    assert read(made.thumb).pixelColor(5, 5).lightness() > 250


def test_a_drawing_of_few_colours_stays_png(maker: QtPictureMaker) -> None:
    drawing = QImage(800, 600, QImage.Format.Format_RGB32)
    drawing.fill(QColor(255, 255, 255))
    for x in range(800):
        drawing.setPixelColor(x, 300, QColor(20, 20, 20))
    made = maker.make(written(drawing, "png"))
    assert made.media_type == "image/png"


def test_a_comment_inside_a_png_stays_behind(maker: QtPictureMaker) -> None:
    image = speckled(200, 100)
    image.setText("Comment", "Shkoder, class 7b")
    data = written(image, "png")
    assert b"Shkoder" in data
    made = maker.make(data)
    assert b"Shkoder" not in made.original + made.preview + made.thumb


def test_the_same_picture_gives_the_same_bytes(maker: QtPictureMaker) -> None:
    photo = from_a_phone(700, 500, orientation=1)
    assert maker.make(photo) == QtPictureMaker().make(photo)


def test_the_placeholder_is_a_short_blurhash(maker: QtPictureMaker) -> None:
    made = maker.make(from_a_phone(700, 500, orientation=1))
    assert len(made.placeholder) == 4 + 2 * 4 * 3


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp"])
def test_the_usual_formats_are_read(maker: QtPictureMaker, kind: str) -> None:
    made = maker.make(written(speckled(64, 48), kind))
    assert (made.width, made.height) == (64, 48)


def test_a_gif_is_read(maker: QtPictureMaker) -> None:
    one_pixel = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
    made = maker.make(one_pixel)
    assert (made.width, made.height) == (1, 1)


@pytest.mark.parametrize("size", [(30_000, 30_000), (8_000, 5_001), (65_500, 700)])
def test_a_bomb_is_refused_by_its_header(maker: QtPictureMaker, size: tuple[int, int]) -> None:
    with pytest.raises(BadInput) as caught:
        maker.make(png_that_says(*size))
    assert caught.value == BadInput("picture_too_big", f"{size[0]}x{size[1]}")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dear Elena, here are our results.\n" * 50,
        b"<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"BM",
        b"RIFF\0\0\0\0WEBP",
        b"%PDF-1.7\n",
    ],
)
def test_what_is_no_picture_is_said_to_be_none(maker: QtPictureMaker, data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        maker.make(data)
    assert caught.value.what == "not_a_picture"


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_half_a_picture_is_refused(maker: QtPictureMaker, kind: str) -> None:
    whole = written(speckled(640, 480), kind)
    with pytest.raises(BadInput) as caught:
        maker.make(whole[: len(whole) // 2])
    assert caught.value.what == "not_a_picture"


def test_other_decoders_of_the_system_are_never_asked(maker: QtPictureMaker) -> None:
    assert b"svg" in {bytes(name.data()) for name in QImageReader.supportedImageFormats()}
    with pytest.raises(BadInput):
        maker.make(b"II*\0" + bytes(64))
