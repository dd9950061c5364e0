"""Passphrase, token, recovery key and texts are looked for in every byte left on the disk, and in all that was printed."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path

from desktop.building import unlock
from sync.adapters.system import system_ports
from sync.copy.keys import new_recovery_key
from tests.support.command_line import CommandLine, child_environment
from tests.support.portal_server import PortalServer

TEXT = "Zwölf Bernsteinkörner im Sieb von Klasse 7B"
UNSENT = "Nobody has read this line about quartz"
PASSPHRASE = "ılık çay, two sugars"

CRASH = """
import logging, sys, tempfile
from pathlib import Path
from desktop.building import open_profile, unlock
from desktop.crash import catch_bugs
from desktop.logs import start_logging
from desktop.profiles import Profiles
from sync.adapters.system import system_ports

home, secret_file = map(Path, sys.argv[1:3])
passphrase, text, token = secret_file.read_text("utf-8").split("\\n")
ports = system_ports()
start_logging(home)
catch_bugs(home, ports.clock.now_utc, lambda: None)
profiles = Profiles(home, ports.files)
name = profiles.names()[0]
keys = unlock(profiles.folder(name), ports, None, passphrase)
opened = open_profile(profiles, profiles.get(name), keys, ports, None).__enter__()
try:
    raise ValueError(text, token, passphrase)
except ValueError:
    logging.getLogger("sync.engine").exception("an exchange failed")
raise RuntimeError(f"{text} {token} {passphrase} {keys!r} {opened!r}")
"""


def forms(secret: str | bytes) -> list[bytes]:
    """The ways in which a secret could lie about."""
    raw = secret if isinstance(secret, bytes) else secret.encode()
    as_wide = [] if isinstance(secret, bytes) else [secret.encode("utf-16-le"), ascii(secret)[1:-1].encode()]
    inner = base64.b64encode(raw)[: len(raw) * 4 // 3 // 4 * 4]
    return [raw, raw.hex().encode(), inner, *as_wide]


def found(folder: Path, secrets: dict[str, str | bytes]) -> list[tuple[str, str]]:
    """(secret's name, file) for every file that holds one, in its name or its bytes."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    wanted = [(name, form) for name, secret in secrets.items() for form in forms(secret)]
    held = [(path, str(path).encode() + b"\n" + path.read_bytes()) for path in files]
    return sorted({(name, str(path.relative_to(folder))) for path, data in held for name, form in wanted if form in data})


def crashes(maria: CommandLine, token: str) -> str:
    """A bug with everything secret in its message, in the log's words and in the last traceback; what it printed."""
    secrets = maria.write("secrets.txt", "\n".join((PASSPHRASE, TEXT, token)))
    words = [sys.executable, "-c", CRASH, str(maria.home), str(secrets)]
    ended = subprocess.run(words, env=child_environment(), cwd=maria.folder, capture_output=True, text=True, timeout=120, check=False)
    assert (maria.home / "crashes").is_dir(), ended.stderr
    return ended.stdout + ended.stderr


def test_no_secret_is_left_in_any_file_or_printed(maria: CommandLine, portal: PortalServer, tmp_path: Path) -> None:
    token = portal.token("maria")
    said = [maria.signs_in(portal.base_url, token), maria.syncs(), maria.posts(f"{TEXT}\n\n{TEXT}"), maria.syncs(), maria.posts(UNSENT)]
    (profile,) = (maria.home / "profiles").iterdir()
    keys = unlock(profile, system_ports(), None, PASSPHRASE)
    recovery = new_recovery_key(profile, system_ports(), keys)
    printed = crashes(maria, token)
    said += [maria.run("diagnose"), maria.run("diagnose", "--json"), maria.run("backup", "--file", tmp_path / "world" / "maria.backup")]
    portal.stop()
    said += [maria.syncs(), maria.run("sync", "--profile", "nobody"), maria.run("diagnose")]
    assert [one.code for one in said[:5]] == [0] * 5
    secrets: dict[str, str | bytes] = {"passphrase": PASSPHRASE, "token": token, "text": TEXT, "unsent": UNSENT, "recovery": recovery}
    secrets |= {"recovery, bare": recovery.replace("-", ""), "data key": keys.data_key, "database key": keys.database}
    assert {name for name, _ in found(tmp_path / "typed", secrets)} >= {"passphrase", "token", "text", "unsent"}  # the search does find
    assert found(tmp_path / "world", secrets) == []
    everything = (printed + "".join(one.out + one.err for one in said)).encode()
    assert [name for name, secret in secrets.items() for form in forms(secret) if form in everything] == []
