"""ICU's data as Qt Core asks for it: sorting, encodings, zones; 4 MB of 32. For dates, currencies, countries Qt has words of its own.

`nm -D --undefined-only libQt6Core.so.6 | grep _73` names all that Qt asks of ICU: ucol_ (sorting), ucnv_ (encodings), u_strToUpper and
u_strToLower, ucal_ (names of zones, which no screen shows). For Linux: on Windows and macOS Qt asks the system. Needs `as` and `ld`.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

_LEFT_OUT = re.compile(
    r"(brkitr|curr|lang|rbnf|region|translit|unit|zone)/"  # words of other trees than sorting
    r"|coll/(zh|ja|ko|yue)\b|coll/(zh|ja|ko|yue)_"  # 1.5 MB of sorting for languages that the desk has no fonts for either
    r"|[a-z]{2,3}(_\w+)?\.res$"  # formats of a language
    r"|\w+\.(spp|cfu)$|unames\.icu$"  # checks of host names, look-alikes, names of letters
)
_KEPT = re.compile(r"(root|pool|plurals|metadata|langInfo|res_index)\.res$")
_LARGEST_TABLE = 5_000
"""Bytes of an encoding's table: more is one of two bytes a letter."""
_ALIGNED = 16
_SOURCE = """
.section .rodata
.globl {symbol}
.type {symbol}, %object
.balign 16
{symbol}: .incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",%progbits
"""


def thinned(library: Path, folder: Path) -> Path:
    """A library of the same name with less data, in `folder`. Raises ValueError or OSError where it is not as known."""
    whole = library.read_bytes()
    start = whole.index(b"CmnD") - 12
    version = library.name.rpartition(".")[2]
    data, source, made = folder / "icu.dat", folder / "icu.s", folder / library.name
    data.write_bytes(_packed(whole[start:]))
    source.write_text(_SOURCE.format(symbol=f"icudt{version}_dat", data=data), "ascii")
    subprocess.run(["as", "-o", str(folder / "icu.o"), str(source)], check=True)
    soname = ["-soname", library.name, "--hash-style=gnu", "-z", "noexecstack"]
    subprocess.run(["ld", "-shared", *soname, "-o", str(made), str(folder / "icu.o")], check=True)
    return made


def _packed(archive: bytes) -> bytes:
    """The archive with what is kept: its own head, a count, where each name and each piece stands, the names, the pieces."""
    head = struct.unpack_from("<H", archive)[0]
    kept = [(name, piece) for name, piece in _pieces(archive[head:]) if _is_kept(name, piece)]
    names, places, at = b"", [], 4 + 8 * len(kept)
    at += sum(len(name) + 1 for name, _ in kept)
    pieces, named = b"", 4 + 8 * len(kept)
    for name, piece in kept:
        pieces += b"\0" * (-(at + len(pieces)) % _ALIGNED)
        places.append(struct.pack("<II", named + len(names), at + len(pieces)))
        names += name.encode("ascii") + b"\0"
        pieces += piece
    return archive[:head] + struct.pack("<I", len(kept)) + b"".join(places) + names + pieces


def _pieces(contents: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each, in order; the last, whose end is told nowhere, is a language's formats and left out."""
    places = list(struct.iter_unpack("<II", contents[4 : 4 + 8 * struct.unpack_from("<I", contents)[0]]))
    for (name, begin), (_, end) in pairwise(places):
        yield contents[name : contents.index(b"\0", name)].decode("ascii"), contents[begin:end]


def _is_kept(name: str, piece: bytes) -> bool:
    inner = name.partition("/")[2]
    if inner.endswith(".cnv"):
        return len(piece) < _LARGEST_TABLE
    return bool(_KEPT.match(inner)) or not _LEFT_OUT.match(inner)
