"""Passwords for pupils, asked of the real portal."""

from __future__ import annotations

import pytest

from sync.adapters.system import system_ports
from sync.client.portal import HttpPortal
from sync.client.pupils import new_passwords
from sync.errors import Refused
from sync.records import Operation

OTHER = "00000000-0000-7000-8000-000000000000"


def twinspace_of(portal: HttpPortal) -> str:
    return next(space.space for space in portal.me().spaces if space.kind == "twinspace" and space.state == "open")


def add_pupils(portal: HttpPortal, count: int) -> list[str]:
    ids, space = system_ports().ids, twinspace_of(portal)
    made = []
    for number in range(count):
        fields = {"user_name": f"pupil.{number}", "display_name": f"Pupil {number}"}
        made.append(Operation(ids.new(), ids.new(), "pupil", space, "create", None, fields))
    assert {result.outcome for result in portal.send(made)} == {"applied"}
    return [one.record for one in made]


def test_a_class_gets_its_slips_in_its_own_order(portal: HttpPortal) -> None:
    pupils = add_pupils(portal, 3)
    slips = new_passwords(portal, twinspace_of(portal), pupils)
    assert [(slip.pupil, slip.user_name) for slip in slips] == [(pupil, f"pupil.{place}") for place, pupil in enumerate(pupils)]
    assert len({slip.password for slip in slips}) == 3
    assert slips[0].password not in repr(slips)


def test_who_is_no_pupil_here_gets_none(portal: HttpPortal) -> None:
    with pytest.raises(Refused) as refusal:
        new_passwords(portal, twinspace_of(portal), [OTHER])
    assert refusal.value.code == "not_found"
