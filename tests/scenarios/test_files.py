"""Files: a picture is whole on the portal or not named there, and no file of anybody harms this computer."""

from __future__ import annotations

import hashlib
import shutil
import struct
import threading
import zlib
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.pictures import QtPictureMaker
from portal.tables import upload
from sync.copy.storage_choice import FLOOR_BYTES
from sync.engine.files import Downloads
from sync.engine.signing_in import portal_of
from sync.errors import BadInput, CopyUnusable, PortalUnreachable
from sync.ports import MadePicture
from sync.records import ItemState
from tests.scenarios.portal_views import held
from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import SyncDesk
from tests.support.teacher import Teacher

BEACH = Path(__file__).parents[2] / "resources" / "demo" / "beach-original.jpg"
ORIGINAL = b"\xff\xd8\xff" + bytes(range(256)) * 3_000
SHA256 = hashlib.sha256(ORIGINAL).hexdigest()
NAMES = ["../../../etc/passwd", "/absolute.pdf", "C:\\Windows\\x.pdf", "CON", "con.pdf", "dot. ", "n" * 300 + ".pdf", "a:stream.pdf"]
NAMES += ["e\u0301cole.pdf", "\u00e9cole.pdf", "a\x00b.pdf", "\u202egpj.exe", ".", ".."]


def adds_file(desk: SyncDesk, data: bytes = ORIGINAL, name: str = "nets.pdf") -> str:
    write, attachments = desk.copy.writer.call, desk.copy.attachments
    file = str(write(attachments.add_file, desk.project, data, name, "application/pdf"))
    write(attachments.send, [file])
    return file


def adds_picture(desk: SyncDesk) -> str:
    stand_ins = {"preview": b"\xff\xd8\xff" + b"p" * 9_000, "thumb": b"\xff\xd8\xff" + b"t" * 900}
    sizes = {"width": 1600, "height": 1200, "preview_width": 640, "preview_height": 480, "thumb_width": 160, "thumb_height": 120}
    made = MadePicture(original=ORIGINAL, media_type="image/jpeg", placeholder="LEHV6nWB2yk8pyo0adR*.7kCMdnj", **stand_ins, **sizes)
    write, attachments = desk.copy.writer.call, desk.copy.attachments
    picture = str(write(attachments.add_picture, desk.project, made, "plaja.jpg", "A beach with nets"))
    write(attachments.send, [picture])
    return picture


def files_of(portal: PortalServer, kind: str, record: str) -> dict[str, str]:
    """variant → sha256 as the portal names them."""
    return {file["variant"]: file["sha256"] for row in portal.show(kind) if row["id"] == record for file in row["files"]}


def fetches(desk: SyncDesk) -> bool:
    return Downloads(desk.copy, portal_of(desk.copy, desk.transport, desk.ports), threading.Event()).fetch(SHA256, "image/jpeg")


def png_of(width: int, height: int) -> bytes:
    """A valid PNG of one colour: tiny on the line, huge when unpacked."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(b"\x00" + b"\x00" * width) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("after_bytes", [1, 5_000, None])
def test_34_a_cut_upload_is_not_named_until_it_is_whole(maria: SyncDesk, portal: PortalServer, after_bytes: int | None) -> None:
    """Cut in a part or behind one, and the program closed: the portal names no half file, and the upload goes on where it was cut."""
    file = adds_file(maria)
    if after_bytes is None:
        portal.faults.lose_answer("/v1/uploads/")
    else:
        portal.faults.cut_upload(after_bytes)
    assert isinstance(maria.tries(), PortalUnreachable)
    assert files_of(portal, "file", file).get("original") is None
    with portal.database.reading() as connection:
        there = connection.scalar(select(upload.c.offset))
    assert (there > 0) is (after_bytes is None)  # a part with a checksum counts whole or not at all
    maria.restarts()
    before = len(portal.faults.seen)
    maria.exchange()
    assert files_of(portal, "file", file)["original"] == SHA256
    sent = sum(seen.bytes_up for seen in portal.faults.seen[before:] if seen.path.startswith("/v1/uploads/"))
    assert (sent, maria.states()) == (len(ORIGINAL) - there, [])


def test_35_a_picture_changed_after_it_was_attached_is_sent_as_it_was(at_window: Teacher, portal: PortalServer, tmp_path: Path) -> None:
    """What she attached is copied at once: the file on her disk may change or go, the portal gets what she saw."""
    picture = tmp_path / "beach.jpg"
    shutil.copy(BEACH, picture)
    portal.faults.go_away()
    at_window.writes_update("Beach day", "Look.", picture, alt="The beach")
    picture.write_bytes(b"no picture any more")
    at_window.sends()
    picture.unlink()
    portal.faults.come_back()
    at_window.waits_until_sent()
    (update,) = [row for row in portal.show("update") if "Beach day" in row["text"]]
    assert {file["variant"] for file in update["files"]} == {"original", "preview", "thumb"}
    assert all(file["sha256"] for file in update["files"])


def test_36_a_download_goes_on_only_in_the_same_file(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """A cut download goes on where it was cut; a part that is not of this file, or is longer than it, is begun anew."""
    adds_picture(maria)
    maria.exchange()
    elena.exchange()
    portal.faults.cut_answer(after_bytes=400_000, path="/v1/files")
    with pytest.raises(PortalUnreachable, match="cut"):
        fetches(elena)
    here = elena.copy.media.part_size(SHA256)
    assert 0 < here < len(ORIGINAL)
    portal.faults.cut_answer(after_bytes=1, path="/v1/files")
    with pytest.raises(PortalUnreachable, match="cut"):
        fetches(elena)
    assert elena.copy.media.part_size(SHA256) == here + 1  # the first byte that came was the next one
    elena.copy.media.drop_part(SHA256)
    elena.copy.media.append_part(SHA256, b"another file" * 1000)
    with pytest.raises(PortalUnreachable, match="cut"):
        fetches(elena)  # found out by the hash, thrown away
    assert fetches(elena)
    assert elena.copy.media.get(SHA256) == ORIGINAL


@pytest.mark.parametrize("name", NAMES)
def test_37_a_name_from_outside_never_becomes_a_path(maria: SyncDesk, elena: SyncDesk, portal: PortalServer, name: str) -> None:
    """Whatever a file is called, it is stored under our own id, arrives whole, and nothing lies outside the profile."""
    before = {path for path in maria.folder.parent.rglob("*") if maria.folder not in path.parents and elena.folder not in path.parents}
    file = adds_file(maria, name=name)
    maria.exchange()
    elena.exchange()
    if len(name) <= 255 and "\0" not in name:  # what the contract cannot say comes back, everything else arrives
        assert maria.states() == []
        assert SHA256 in files_of(portal, "file", file).values()
        assert fetches(elena)
        assert elena.copy.media.get(SHA256) == ORIGINAL
    else:
        assert maria.states() == ["returned"]
        assert maria.copy.media.get(SHA256) == ORIGINAL
    stored = [path.name for desk in (maria, elena) for path in (desk.folder / "media").rglob("*") if path.is_file()]
    assert not [one for one in stored if "pdf" in one or "passwd" in one or "exe" in one]
    after = {path for path in maria.folder.parent.rglob("*") if maria.folder not in path.parents and elena.folder not in path.parents}
    assert not [path for path in after - before if portal.folder not in path.parents and path != portal.folder]


def test_38_a_bomb_is_refused_by_its_header(tmp_path: Path, portal: PortalServer) -> None:
    """A small file that unpacks to hundreds of megabytes is refused before it is decoded, in words, and nothing of it is kept."""
    bomb = png_of(16_000, 16_000)
    assert len(bomb) < 1_000_000
    with pytest.raises(BadInput, match="picture_too_big"):
        QtPictureMaker().make(bomb)
    line = CommandLine(tmp_path, "maria")
    line.signs_in(portal.base_url, portal.token("maria"))
    line.syncs()
    said = line.posts("Beach day", line.write("bomb.png", bomb))
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert not [row for row in line.lists("update") if "Beach day" in row["text"]]


def test_39_a_full_disk_stops_before_it_hurts_and_goes_on_by_itself(
    maria: SyncDesk, elena: SyncDesk, portal: PortalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the reserve no news is fetched and nothing reads as deleted; her own text is kept and sent; with room again all goes on."""
    elena.posts("News by Elena", "Text.")
    elena.exchange()
    before = maria.titles()
    with monkeypatch.context() as patch:
        patch.setattr(maria.ports.files, "free_bytes", lambda _: FLOOR_BYTES - 1)
        post = maria.posts("Written on a full disk", "Text.")
        error = maria.tries()
        assert isinstance(error, CopyUnusable)
        assert error.reason == "disk_full"
        assert set(before) < set(maria.titles())
        assert len(held(portal, "Written on a full disk")) == 1
    maria.exchange()
    assert (maria.reads(post).state, "News by Elena" in maria.titles()) == (ItemState.SENT, True)
