"""`--self-test`: does this build have what it needs – window, keyring backend, SQLCipher, zstd, translations, pictures?"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path


def _window() -> str:
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication.instance() or QApplication([sys.argv[0]])
    label = QLabel("Ö ş ğ Ω Ж")
    label.show()
    is_painted = not label.grab().isNull()
    label.close()
    if not is_painted:
        raise RuntimeError("nothing was painted")
    return f"Qt {qVersion()} on {_platform()}, {type(application).__name__}"


def _platform() -> str:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.platformName()


def _keyring() -> str:
    from desktop.keyring_store import backend_name, has_keyring

    return f"{backend_name()}, {'answers' if has_keyring() else 'none on this computer: the passphrase is used'}"


def _sqlcipher() -> str:
    import tempfile

    from sqlcipher3 import dbapi2

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probe.db"
        connection = dbapi2.connect(str(path))
        connection.execute(f"pragma key = \"x'{'ab' * 32}'\"")
        connection.execute("create virtual table probe using fts5(words)")
        version = connection.execute("pragma cipher_version").fetchone()[0]
        connection.commit()
        connection.close()
        if path.read_bytes().startswith(b"SQLite format 3"):
            raise RuntimeError("the file is not encrypted")
    return f"SQLCipher {version}"


def _zstd() -> str:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    if zstd.decompress(zstd.compress(b"TwinDesk")) != b"TwinDesk":
        raise RuntimeError("zstd does not give back what it was given")
    return "zstd"


def _translations() -> str:
    from desktop.translating import available_languages

    languages = available_languages()
    missing = {"tr", "da"} - set(languages)
    if missing:
        raise RuntimeError("missing: " + ", ".join(sorted(missing)))
    return "translations: " + " ".join(sorted(languages))


def _sorting() -> str:
    from PySide6.QtCore import QCollator, QLocale

    for language, right in (("tr", "cçgğıioösşu"), ("da", "xyzæøå"), ("es", "mnño"), ("bg", "вгдж")):
        if "".join(sorted(right, key=QCollator(QLocale(language)).sortKey)) != right:
            raise RuntimeError(f"{language} is not sorted as it is taught")
    return "sorting: each language by its own alphabet"


def _pictures() -> str:
    from PySide6.QtGui import QImageReader

    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    missing = {"jpeg", "png", "gif", "webp"} - formats
    if missing:
        raise RuntimeError("missing: " + ", ".join(sorted(missing)))
    return "pictures: " + " ".join(sorted(formats))


def _portal() -> str:
    from desktop.embedded import portal_command
    from portal.schema import KINDS, example, validate_body

    wrong = [kind for kind in KINDS if validate_body(kind, example(kind)) or not validate_body(kind, {})]
    if wrong:
        raise RuntimeError("misjudged: " + ", ".join(wrong))
    return f"embedded portal: {len(KINDS)} kinds ({Path(portal_command()[0]).name})"


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("window", _window),
    ("keyring", _keyring),
    ("encryption", _sqlcipher),
    ("compression", _zstd),
    ("translations", _translations),
    ("sorting", _sorting),
    ("pictures", _pictures),
    ("portal", _portal),
)


def run_self_test(_: Namespace) -> int:
    """Print a line a check; 0 if all of them hold."""
    failed = 0
    for name, check in CHECKS:
        try:
            print(f"ok      {name}: {check()}")
        except Exception as error:
            failed += 1
            print(f"FAILED  {name}: {type(error).__name__}: {error}")
    print(f"self-test: {len(CHECKS) - failed} of {len(CHECKS)} ok")
    return 1 if failed else 0
