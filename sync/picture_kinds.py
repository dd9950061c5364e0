"""What a file is by how it begins, not by its name: a photograph sent as a file would tell where it was taken."""

from __future__ import annotations

_STARTS = {"jpeg": (b"\xff\xd8\xff",), "png": (b"\x89PNG\r\n\x1a\n",), "gif": (b"GIF87a", b"GIF89a"), "bmp": (b"BM",)}
_PHOTO_STARTS = (b"II*\0", b"MM\0*")
"""TIFF, and what most cameras call raw."""
_PHOTO_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})
"""What phones keep in the box of a film."""


def format_of(data: bytes) -> str | None:
    """jpeg, png, gif, webp or bmp by its first bytes; None for all else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((name for name, starts in _STARTS.items() if data.startswith(starts)), None)


def is_picture(data: bytes) -> bool:
    """True for JPEG, PNG, GIF, WebP and BMP; a text may begin as a bitmap does, which tells its own length."""
    found = format_of(data)
    return found is not None and (found != "bmp" or int.from_bytes(data[2:6], "little") == len(data))


def is_other_photo(data: bytes) -> bool:
    """True for a photograph in a form that not every browser shows: HEIC, AVIF, TIFF."""
    return data.startswith(_PHOTO_STARTS) or (data[4:8] == b"ftyp" and data[8:12] in _PHOTO_BRANDS)
