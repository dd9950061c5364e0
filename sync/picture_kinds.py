"""What a file is by how it begins, not by its name: a photograph sent as a file would tell where it was taken."""

from __future__ import annotations

_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_PHOTO_STARTS = (b"II*\0", b"MM\0*")
"""TIFF, and what most cameras call raw."""
_PHOTO_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})
"""What phones keep in the box of a film."""


def is_picture(data: bytes) -> bool:
    """True for JPEG, PNG, GIF, WebP and BMP."""
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    is_bitmap = data[:2] == b"BM" and int.from_bytes(data[2:6], "little") == len(data)
    return data.startswith(_STARTS) or is_webp or is_bitmap


def is_other_photo(data: bytes) -> bool:
    """True for a photograph in a form that not every browser shows: HEIC, AVIF, TIFF."""
    return data.startswith(_PHOTO_STARTS) or (data[4:8] == b"ftyp" and data[8:12] in _PHOTO_BRANDS)
