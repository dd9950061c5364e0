"""The first start of a new teacher, step by step, with a browser that signs in on the portal's own page."""

from __future__ import annotations

from pathlib import Path

from tests.support.newcomer import Newcomer
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.tour.camera import Camera


def first_start(camera: Camera, folder: Path, portal: PortalServer) -> None:
    """Language, name and password, the recovery key, the connection, the data; nothing of it stays."""
    newcomer = Newcomer("maria", folder / "home of nobody yet")
    camera.take("first-start", newcomer.screen.window)
    newcomer.chooses_language("English")
    camera.take("first-start-name", newcomer.screen.window)
    newcomer.gives_name_and_password("Maria Kelmendi")
    camera.take("recovery-key", newcomer.screen.window)
    newcomer.keeps_the_key()
    newcomer.screen.the("Address of the website")
    camera.take("first-start-connect", newcomer.screen.window)
    newcomer.connects(portal.base_url)
    wait_until(lambda: newcomer.screen.find("Some: texts and small pictures"), "step 4")
    camera.take("first-start-data", newcomer.screen.window)
    newcomer.browser.wait()
    newcomer.leaves()
