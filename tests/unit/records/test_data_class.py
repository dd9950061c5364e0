"""A data class of ours does what the library's does, though its methods are written late."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, replace
from typing import Any, ClassVar

import msgspec
import pytest

from sync.data_class import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """Frozen, in slots."""

    kind: ClassVar[str] = "leaf"
    name: str
    size: int = 1
    spots: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True)
class Tree:
    """Frozen, and looks at itself."""

    name: str
    height: int = 2

    def __post_init__(self) -> None:
        if self.height < 0:
            raise ValueError("below the ground")


@dataclass(frozen=True)
class Oak(Tree):
    """One more field."""

    rings: tuple[int, ...] = ()


@dataclass(unsafe_hash=True)
class Fallen(Exception):
    """Data that is raised."""

    name: str


@dataclass
class Basket:
    """Changes."""

    leaves: list[Leaf] = field(default_factory=list)


@dataclass(frozen=True, repr=False)
class Secret:
    """Never in a log."""

    word: str


def test_it_is_made_compared_and_told_like_the_library_does() -> None:
    leaf = Leaf("oak", spots=["brown"], seen=3)
    assert leaf == Leaf("oak", 1, ["brown"])
    assert leaf != Leaf("elm")
    assert repr(leaf) == "Leaf(name='oak', size=1, spots=['brown'])"
    assert replace(leaf, size=4) == Leaf("oak", 4, ["brown"])
    assert asdict(Oak("o", rings=(1, 2))) == {"name": "o", "height": 2, "rings": (1, 2)}
    assert Leaf("a").spots is not Leaf("a").spots


def test_the_first_call_may_be_any() -> None:
    @dataclass(frozen=True)
    class Late:
        x: int = 1

    one = object.__new__(Late)
    assert hash(one) == hash(Late())
    assert one == Late()
    with pytest.raises(TypeError, match="unexpected keyword"):
        Late(y=2)  # type: ignore[call-arg]


@pytest.mark.parametrize("name", ["name"])
def test_what_is_frozen_stays(name: str) -> None:
    for one in (Leaf("a"), Oak("o")):
        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
            setattr(one, name, "b")
        with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
            delattr(one, name)
    assert not hasattr(Leaf("a"), "__dict__")


def test_equal_ones_are_one_key_and_what_changes_is_none() -> None:
    assert len({Oak("o"), Oak("o"), Tree("o")}) == 2
    assert {Fallen("x"): 1}[Fallen("x")] == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Basket())


def test_it_looks_at_itself_and_is_raised() -> None:
    with pytest.raises(ValueError, match="below the ground"):
        Oak("o", -1)
    with pytest.raises(Fallen) as caught:
        raise Fallen("elm")
    assert caught.value == Fallen("elm")


@pytest.mark.parametrize("one", [Leaf("a", 2, ["x"]), Oak("o", 3, (1,)), Basket([Leaf("b")])])
def test_it_is_copied_packed_and_read(one: Any) -> None:
    assert copy.copy(one) == one
    assert copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(one)) == one
    assert msgspec.convert(msgspec.to_builtins(one), type(one)) == one


def test_patterns_and_the_library_know_its_fields() -> None:
    match Oak("o", 5):
        case Tree(name, height):
            assert (name, height) == ("o", 5)
    assert [one.name for one in dataclasses.fields(Leaf)] == ["name", "size", "spots", "seen"]
    assert "word" not in repr(Secret("plum"))


def test_what_it_was_not_made_for_is_refused() -> None:
    with pytest.raises(TypeError, match="order"):
        dataclass(order=True)(Basket)
