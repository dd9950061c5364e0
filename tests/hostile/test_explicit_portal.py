"""A token goes to another address only by an explicit --portal, and only when the portal there has the profile's own id."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli.running import FAILED
from sync.engine.exchange import Exchange
from sync.engine.signing_in import portal_of
from sync.errors import WrongPortal
from sync.feed import Tokens
from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import PROJECT, SyncDesk

LINE = "Elena's pupils counted 41 fibres"


def posted(portal: PortalServer) -> list[str]:
    return [row["title"] for row in portal.show("update", PROJECT) if LINE in row["text"]]


def test_a_portal_that_moved_gets_the_token_only_when_its_address_is_given(maria: CommandLine, portal: PortalServer) -> None:
    token = portal.token("maria")
    assert maria.signs_in(portal.base_url, token).code == 0
    assert maria.syncs().code == 0
    assert maria.posts(LINE).code == 0
    before = len(portal.faults.seen)
    portal.move()
    assert maria.syncs().code != 0
    assert len(portal.faults.seen) == before
    assert maria.run("sync", "--json", "--portal", portal.base_url).code == 0
    first, *later = portal.faults.seen[before:]
    assert (first.path, first.has_token) == ("/v1/portal", False)
    assert all(seen.has_token for seen in later)
    assert len(posted(portal)) == 1


def test_another_portal_at_the_given_address_gets_no_token_and_no_word(maria: CommandLine, portal: PortalServer, tmp_path: Path) -> None:
    assert maria.signs_in(portal.base_url, portal.token("maria")).code == 0
    assert maria.syncs().code == 0
    assert maria.posts(LINE).code == 0
    with PortalServer(tmp_path / "other") as other:
        assert maria.run("sync", "--json", "--portal", other.base_url).code == FAILED
        assert [(seen.path, seen.has_token, seen.bytes_up) for seen in other.faults.seen] == [("/v1/portal", False, 0)]
    assert maria.syncs().code == 0
    assert len(posted(portal)) == 1


def test_not_even_a_refresh_token_goes_to_another_portal(tmp_path: Path, portal: PortalServer) -> None:
    maria = SyncDesk(tmp_path / "maria", portal, "maria").signs_in()
    over = Tokens(portal.token("maria"), refresh="a refresh token that is hers", expires_at_ms=1)
    maria.copy.writer.call(maria.copy.session.save_tokens, over)
    with PortalServer(tmp_path / "other") as other:
        with pytest.raises(WrongPortal, match="portal"):
            Exchange(maria.copy, portal_of(maria.copy, maria.transport, maria.ports, other.base_url), maria.ports).run()
        assert [(seen.path, seen.has_token) for seen in other.faults.seen] == [("/v1/portal", False)]
    maria.close()
