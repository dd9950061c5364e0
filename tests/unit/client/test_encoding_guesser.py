"""requests is read without the guesser of encodings, which is there as soon as somebody asks it."""

from __future__ import annotations

import subprocess
import sys

ALONE = """
import sys
from sync.client.encoding_guesser import NAME, read_it_later
read_it_later()
read_it_later()
import requests
assert f"{NAME}.api" not in sys.modules
answer = requests.Response()
answer._content = "Müll am Strand, gezählt von Schülerinnen".encode("cp1252")
assert answer.text.startswith("M") and answer.apparent_encoding
assert f"{NAME}.api" in sys.modules and hasattr(sys.modules[NAME], "from_bytes")
import charset_normalizer
assert charset_normalizer.__file__
"""


def test_the_guesser_is_read_when_a_text_is_asked_for_and_not_before() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
