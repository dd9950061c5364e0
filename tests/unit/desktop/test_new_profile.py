"""Making a profile: keys first, then the account; given up or failed, nothing is left; connected, it stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.new_profile import NewProfile, free_name
from desktop.profiles import Profile, Profiles
from sync.adapters.system import system_ports
from sync.client.oauth import SignInWords
from sync.errors import BadInput, PortalUnreachable, SignInNeeded
from tests.support.browser import Browser
from tests.support.portal_server import PortalServer

WORDS = SignInWords("You are signed in", "Go back to TwinDesk.")


class NoKeyring:
    """A computer without one; asking it is a fault of the test."""

    def get(self, name: str) -> str | None:
        raise AssertionError(name)

    def put(self, name: str, value: str) -> None:
        raise AssertionError(name)

    def forget(self, name: str) -> None:
        raise AssertionError(name)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalServer]:
    with PortalServer(tmp_path_factory.mktemp("portal"), seed="small") as server:
        yield server


@pytest.fixture
def profiles(tmp_path: Path) -> Profiles:
    return Profiles(tmp_path, system_ports().files)


@pytest.fixture
def new(profiles: Profiles) -> NewProfile:
    made = NewProfile(profiles, system_ports(), NoKeyring())
    made.make("Maria K.", "harbour wall at noon", "tr")
    return made


def is_empty(home: Path) -> bool:
    return not list((home / "profiles").iterdir())


def test_a_profile_that_is_given_up_leaves_nothing(new: NewProfile, tmp_path: Path) -> None:
    assert not is_empty(tmp_path)
    new.give_up()
    assert is_empty(tmp_path)
    with pytest.raises(BadInput, match="profile_none"):
        new.connect("http://127.0.0.1:9", lambda _url: True, WORDS)


def test_a_name_typed_anew_replaces_the_first(new: NewProfile, tmp_path: Path) -> None:
    new.make("Elira D.", "harbour wall at noon", "tr")
    assert [folder.name for folder in (tmp_path / "profiles").iterdir()] == ["elira-d"]


def test_connected_it_stays(new: NewProfile, profiles: Profiles, portal: PortalServer) -> None:
    browser = Browser("maria")
    name = new.connect(portal.base_url, browser.open, WORDS)
    browser.wait()
    new.give_up()
    assert name
    assert profiles.get("maria-k") == Profile("maria-k", portal.base_url, "Maria K.", "tr")


def test_a_failed_connection_can_be_tried_again(new: NewProfile, profiles: Profiles, portal: PortalServer, tmp_path: Path) -> None:
    with pytest.raises(PortalUnreachable):
        new.connect("http://127.0.0.1:9", lambda _url: True, WORDS)
    with pytest.raises(SignInNeeded, match="no_browser"):
        new.connect(portal.base_url, lambda _url: False, WORDS)
    assert profiles.names() == []
    browser = Browser("maria")
    assert new.connect(portal.base_url, browser.open, WORDS)
    browser.wait()
    assert profiles.names() == ["maria-k"]


def test_cancelled_while_the_browser_is_open(new: NewProfile, portal: PortalServer, tmp_path: Path) -> None:
    def opens_and_regrets(_url: str) -> bool:
        new.cancel.set()
        return True

    with pytest.raises(SignInNeeded, match="cancelled"):
        new.connect(portal.base_url, opens_and_regrets, WORDS)
    new.give_up()
    assert is_empty(tmp_path)


@pytest.mark.parametrize(
    ("label", "name"),
    [("Maria K.", "maria-k"), ("Ayşe Öztürk", "ayse-ozturk"), ("Ελένη", "default"), ("../..", "default"), ("", "default")],
)
def test_folder_names_are_plain(profiles: Profiles, label: str, name: str) -> None:
    assert free_name(profiles, label) == name


def test_a_taken_name_gets_a_number(profiles: Profiles) -> None:
    profiles.save(Profile("maria-k", ""))
    assert free_name(profiles, "Maria K.") == "maria-k-2"
