"""The named sizes: what leaves is as small as was chosen, in a format the portal takes, and says nothing of place and camera."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.pictures import QtPictureMaker
from sync.covers import Cover
from sync.feed import Limits
from sync.picture_sizes import LARGE, MEDIUM, ORIGINAL, SIZES, SMALL, Measured, PictureSize, Takes, guessed, sizes_for, takes_of
from tests.unit.pictures.test_pictures import from_a_phone, read, speckled, written

WEBP = Takes(("image/jpeg", "image/png", "image/webp"))


@pytest.fixture(scope="module")
def photo() -> bytes:
    return from_a_phone(3000, 2000, orientation=6)


@pytest.mark.parametrize(("size", "sides"), [(SMALL, (533, 800)), (MEDIUM, (1066, 1600)), (LARGE, (1706, 2560)), (ORIGINAL, (2000, 3000))])
def test_each_size_is_as_large_as_it_says(photo: bytes, size: PictureSize, sides: tuple[int, int]) -> None:
    made = QtPictureMaker().make(photo, size)
    image = read(made.original)
    assert (image.width(), image.height()) == (made.width, made.height) == sides
    assert (made.from_width, made.from_height) == (2000, 3000)
    assert (made.preview_height, made.thumb_height) == (480, 160)


@pytest.mark.parametrize("takes", [Takes(), WEBP])
@pytest.mark.parametrize("size", SIZES)
def test_no_size_tells_the_place_or_the_camera(photo: bytes, size: PictureSize, takes: Takes) -> None:
    made = QtPictureMaker().make(photo, size, takes)
    for data in (made.original, made.preview, made.thumb):
        assert not any(word in data for word in (b"Exif", b"EXIF", b"PhoneCam", b"GPS", b"ICCP", b"XMP"))


def test_what_is_measured_is_what_is_made(photo: bytes) -> None:
    maker = QtPictureMaker()
    found = [maker.measure(photo, size, WEBP) for size in SIZES]
    for one, made in zip(found, (maker.make(photo, size, WEBP) for size in SIZES), strict=True):
        assert one == Measured(made.width, made.height, len(made.original))
    assert [one.size_bytes for one in found] == sorted(one.size_bytes for one in found)


def test_webp_goes_only_to_a_portal_that_takes_it(photo: bytes) -> None:
    maker = QtPictureMaker()
    webp, jpeg = maker.make(photo, MEDIUM, WEBP), maker.make(photo, MEDIUM, takes_of(Limits(image_types=("image/jpeg", "image/png"))))
    assert (webp.media_type, webp.stand_in_type) == ("image/webp", "image/webp")
    assert (jpeg.media_type, jpeg.stand_in_type) == ("image/jpeg", "image/jpeg")
    assert all(data[8:12] == b"WEBP" for data in (webp.original, webp.preview, webp.thumb))
    assert len(webp.original) < len(jpeg.original)


def test_a_portal_that_takes_only_jpeg_gets_a_logo_on_white() -> None:
    logo = QImage(300, 200, QImage.Format.Format_ARGB32)
    logo.fill(QColor(0, 0, 0, 0))
    made = QtPictureMaker().make(written(logo, "png"), MEDIUM, Takes(("image/jpeg",)))
    assert made.media_type == "image/jpeg"
    assert read(made.original).pixelColor(5, 5).lightness() > 250


def test_the_original_keeps_below_the_portals_pixels(photo: bytes) -> None:
    made = QtPictureMaker().make(photo, ORIGINAL, Takes(most_pixels=1_500_000))
    assert made.width * made.height <= 1_500_000
    assert (made.from_width, made.from_height) == (2000, 3000)


def test_a_cover_stays_over_the_face_in_a_large_picture() -> None:
    data = QtPictureMaker().make(written(speckled(3000, 2000), "jpeg"), LARGE).original
    made = QtPictureMaker().cover(data, [Cover("box", "solid", ((2300, 1500), (2500, 1700)))])
    image = read(made.original)
    assert (made.width, made.height) == (2560, 1706)
    assert all(image.pixelColor(x, y).lightness() < 70 for x in (2310, 2490) for y in (1510, 1690))


def test_nothing_is_offered_that_would_blow_a_picture_up() -> None:
    assert [size.name for size in sizes_for(4032)] == ["small", "medium", "large", "original"]
    assert [size.name for size in sizes_for(1200)] == ["small", "medium", "original"]
    assert [size.name for size in sizes_for(640)] == ["small", "original"]


def test_a_guess_is_in_the_right_order(photo: bytes) -> None:
    maker = QtPictureMaker()
    known = maker.measure(photo, MEDIUM)
    for size in SIZES:
        exact, guess = maker.measure(photo, size).size_bytes, guessed(known, MEDIUM, (2000, 3000), size)
        assert exact / 3 < guess.size_bytes < exact * 3
        assert not guess.is_exact
