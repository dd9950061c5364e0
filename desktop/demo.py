"""The demo school: an embedded portal and a profile of a demo teacher, both in a throw-away folder."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from pathlib import Path

from desktop.building import unlock
from desktop.embedded import EmbeddedPortal
from desktop.profiles import Profile, Profiles
from desktop.signing_in import Unlocking, sign_in
from sync.copy.keys import ProfileKeys
from sync.data_class import dataclass
from sync.feed import Tokens
from sync.ports import Ports

DEMO_TEACHER = "maria"


@dataclass
class Demo:
    """A running demo. `close()` ends the portal and throws everything away."""

    home: Path
    portal: EmbeddedPortal
    profile: Profile
    keys: ProfileKeys

    @classmethod
    def start(cls, ports: Ports, user: str = DEMO_TEACHER, seed: str = "typical") -> Demo:
        """Serve the demo school and sign `user` in, with a passphrase of its own (a demo never touches the keyring)."""
        home = Path(tempfile.mkdtemp(prefix="twindesk-demo-"))
        try:
            portal = EmbeddedPortal.start(home / "portal", seed)
        except Exception:
            shutil.rmtree(home, ignore_errors=True)
            raise
        passphrase = secrets.token_urlsafe(16)
        try:
            profiles = Profiles(home, ports.files)
            done = sign_in(profiles, user, portal.url, Tokens(portal.token(user)), Unlocking(None, passphrase), ports)
            keys = unlock(profiles.folder(user), ports, None, passphrase)
        except Exception:
            portal.close()
            shutil.rmtree(home, ignore_errors=True)
            raise
        return cls(home, portal, done.profile, keys)

    def close(self) -> None:
        """End the embedded portal and remove the throw-away home."""
        self.portal.close()
        shutil.rmtree(self.home, ignore_errors=True)
