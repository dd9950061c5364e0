"""The frozen program's first line."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--embedded-portal"]:
        from portal.__main__ import main as portal_main

        sys.exit(portal_main(sys.argv[2:]))
    from desktop.__main__ import main

    sys.exit(main(sys.argv[1:]))
