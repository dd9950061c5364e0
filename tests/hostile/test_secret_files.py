"""Names, alternative texts and bytes of pictures and files lie nowhere in plain: not waiting, not sent, not fetched, not half fetched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event
from typing import Any

from sync.engine.files import Downloads
from sync.engine.signing_in import portal_of
from sync.errors import PortalUnreachable
from tests.hostile.test_secrets import PASSPHRASE, found
from tests.support.command_line import ROOT, CommandLine, child_environment
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import SyncDesk

PICTURE = ROOT / "resources" / "demo" / "beach-original.jpg"
NAMES = {"picture": "Ayla with the red bucket", "alt": "Ayla holds up a jar of fibres", "caption": "The jar stood at the window of 7B"}
FILES = {"file": "consent of Ayla's parents.pdf", "title": "Who may be shown, class 7B", "inside": "Ayla K. may be shown until summer"}

ATTACH = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from desktop.building import open_profile, unlock
from desktop.pictures import QtPictureMaker
from desktop.profiles import Profiles
from sync.adapters.system import system_ports

home, secret_file, picture = map(Path, sys.argv[1:4])
passphrase, name, alt, caption, file, title, inside = secret_file.read_text("utf-8").split("\\n")
application = QGuiApplication([])
ports = system_ports()
profiles = Profiles(home, ports.files)
profile = profiles.get(profiles.names()[0])
keys = unlock(profiles.folder(profile.name), ports, None, passphrase)
with open_profile(profiles, profile, keys, ports, None) as opened:
    copy, write, attachments = opened.copy, opened.copy.writer.call, opened.copy.attachments
    space = next(one.id for one in copy.reading.spaces.all() if one.title == "Microplastic is everywhere")
    made = QtPictureMaker().make(picture.read_bytes())
    ids = [write(attachments.add_picture, space, made, name + ".jpg", alt)]
    write(attachments.describe, ids[0], alt, caption)
    ids.append(write(attachments.add_file, space, inside.encode() * 3000, file, "application/pdf", title))
    if sys.argv[4] == "send":
        write(attachments.send, ids)
"""


def attaches(maria: CommandLine, then: str) -> None:
    """A picture and a file, kept with the draft or sent with the next sync; in a process of her own."""
    secrets = maria.write("attached.txt", "\n".join((PASSPHRASE, *NAMES.values(), *FILES.values())))
    words = [sys.executable, "-c", ATTACH, str(maria.home), str(secrets), str(PICTURE), then]
    subprocess.run(words, env=child_environment(), cwd=maria.folder, check=True, timeout=120)


def pieces(data: bytes) -> dict[str, bytes]:
    """Some places of a file that no other file has."""
    return {f"{len(data)} bytes at {at}": data[at : at + 48] for at in (len(data) // 4, len(data) // 2, len(data) * 3 // 4)}


def held_files(portal: PortalServer) -> dict[str, bytes]:
    """SHA-256 → bytes of what was attached, as the portal holds it."""
    ours = [row for kind in ("picture", "file") for row in portal.show(kind) if "Ayla" in str(row)]
    return {file["sha256"]: _bytes(portal, file["sha256"]) for row in ours for file in row["files"] if file.get("sha256")}


def _bytes(portal: PortalServer, sha256: str) -> bytes:
    (path,) = [path for path in (portal.folder / "files").rglob("*") if path.is_file() and sha256 in path.name]
    return path.read_bytes()


def secrets_of(files: dict[str, bytes]) -> dict[str, Any]:
    """All that may not be found."""
    secrets: dict[str, Any] = {**NAMES, **FILES, **{f"hash {sha256[:6]}": sha256 for sha256 in files}}
    for data in files.values():
        secrets |= pieces(data)
    return secrets


def test_no_attached_picture_or_file_lies_in_plain(maria: CommandLine, portal: PortalServer, tmp_path: Path) -> None:
    assert maria.signs_in(portal.base_url, portal.token("maria")).code == 0
    assert maria.syncs().code == 0
    attaches(maria, "send")
    waiting = {**NAMES, **FILES, **pieces(PICTURE.read_bytes())}
    assert found(tmp_path / "world", waiting) == []
    assert maria.syncs().code == 0
    files = held_files(portal)
    assert len(files) == 4  # original, preview, thumb, and the file
    attaches(maria, "keep")
    assert found(tmp_path / "typed", secrets_of(files)) != []  # the search does find
    assert found(portal.folder, secrets_of(files)) != []
    maria.run("diagnose")
    maria.run("backup", "--file", tmp_path / "world" / "maria.backup")
    assert found(tmp_path / "world", secrets_of(files)) == []


def test_no_fetched_or_half_fetched_file_lies_in_plain(maria: CommandLine, portal: PortalServer, tmp_path: Path) -> None:
    maria.signs_in(portal.base_url, portal.token("maria"))
    maria.syncs()
    attaches(maria, "send")
    maria.syncs()
    files = held_files(portal)
    elena = SyncDesk(tmp_path / "world" / "elena", portal, "elena").signs_in()
    elena.exchange()
    (whole, *rest), cut = sorted(files, key=lambda one: len(files[one])), 0
    for sha256 in rest:
        portal.faults.cut_answer(len(files[sha256]) // 2, "/v1/files")
        try:
            fetches(elena, sha256)
        except PortalUnreachable:
            cut += 1
    assert fetches(elena, whole)
    assert cut == len(rest)
    assert len(list((tmp_path / "world" / "elena").rglob("*.part"))) > 0
    elena.close()
    assert found(tmp_path / "world", secrets_of(files)) == []


def fetches(desk: SyncDesk, sha256: str) -> object:
    """One file, asked for as the window does."""
    return Downloads(desk.copy, portal_of(desk.copy, desk.transport, desk.ports), Event()).fetch(sha256, "application/octet-stream")
