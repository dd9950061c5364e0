"""Names for files that leave TwinDesk: whatever a title or a portal says, one name in one folder that every system takes."""

from __future__ import annotations

import re
import unicodedata

LONGEST_BYTES = 180
_UNFIT = '<>:"/\\|?*'
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)( *\.|$)", re.IGNORECASE)
_EDGES = " .~"


def safe_name(wanted: str, fallback: str, ending: str = "") -> str:
    """`wanted` without folders, signs that a system refuses and letters that nobody sees (they can turn an ending round), then `ending`.

    `fallback` where nothing is left. Cleaning a clean name changes nothing.
    """
    visible = "".join(_letter(letter) for letter in wanted)
    stem, dot, last = visible.rpartition(".")
    kept = dot + last if stem and 0 < len(last) <= 8 and last.isalnum() and last.isascii() and not ending else ""
    longest = LONGEST_BYTES - len((kept + ending).encode())
    stem = _cut((stem if kept else visible).strip(_EDGES), longest)
    if _DEVICE.match(stem + kept + ending):
        stem = _cut("_" + stem, longest)
    return (stem or fallback) + kept + ending


def _letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _UNSEEN:
        return ""
    return "_" if letter in _UNFIT else " " if category == "Zs" else letter


def _cut(text: str, longest_bytes: int) -> str:
    return text.encode()[:longest_bytes].decode("utf-8", "ignore").strip(_EDGES)
