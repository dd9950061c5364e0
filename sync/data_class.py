"""`dataclass` as the library has it, but its methods are written when they are first called.

The library compiles six texts for each class when its module is read: a third of all that reading the desk's modules cost, for classes
most of which a start never makes. Here reading a class costs a tenth of that, and what is made of it is the library's own work.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

_OPTIONS = frozenset({"repr", "frozen", "slots", "unsafe_hash", "kw_only"})

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, **options):
        """As `dataclasses.dataclass`, for the options repr, frozen, slots, unsafe_hash and kw_only."""
        if unknown := set(options) - _OPTIONS:
            raise TypeError(f"not for a data class of ours: {', '.join(sorted(unknown))}")
        return _made(cls, options) if cls is not None else lambda later: _made(later, options)


def _made(cls: type, options: dict[str, bool]) -> Any:
    own, frozen = frozenset(vars(cls)), options.get("frozen", False)
    cls.__doc__ = cls.__doc__ or cls.__name__  # else the library writes one, from a signature that is not there yet
    slots, kw_only = options.get("slots", False), options.get("kw_only", False)
    made: Any = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
    wanted = ["__init__", "__eq__"]
    if options.get("repr", True):
        wanted.append("__repr__")
    if frozen or options.get("unsafe_hash", False):
        wanted.append("__hash__")
    elif "__hash__" not in own:
        made.__hash__ = None
    left = tuple(name for name in wanted if name not in own)
    for name in left:
        setattr(made, name, _written_first(made, name, left, options))
    if frozen:
        made.__setattr__ = made.__delattr__ = _refuse
        if slots:
            made.__getstate__, made.__setstate__ = _state, _restore
    return made


def _written_first(made: type, name: str, names: tuple[str, ...], options: dict[str, bool]) -> Callable[..., Any]:
    """Stands for a method until its first call, which writes all of the class."""

    def call(self: Any, *args: Any, **kw: Any) -> Any:
        whole = _whole(made, options)
        for each in names:
            setattr(made, each, vars(whole)[each])
        return getattr(made, name)(self, *args, **kw)

    call.__name__, call.__qualname__ = name, f"{made.__qualname__}.{name}"
    return call


def _whole(made: type, options: dict[str, bool]) -> type:
    """A class of the same fields by the library; only its methods are taken."""
    kept = ("default", "default_factory", "init", "repr", "hash", "compare", "kw_only")
    fields = dataclasses.fields(made)
    body: dict[str, Any] = {one.name: dataclasses.field(**{name: getattr(one, name) for name in kept}) for one in fields}
    body |= {"__module__": made.__module__, "__qualname__": made.__qualname__, "__doc__": made.__doc__}
    body["__annotations__"] = {one.name: one.type for one in fields}
    if hasattr(made, "__post_init__"):
        body["__post_init__"] = None  # that there is one makes `__init__` call it
    asked = {name: options[name] for name in ("repr", "frozen", "unsafe_hash") if name in options}
    return dataclasses.dataclass(**asked)(type(made.__name__, (), body))


def _refuse(self: Any, name: str, *value: Any) -> None:
    """A class that is made of a frozen one without being a data class may have attributes of its own."""
    if "__dataclass_fields__" in vars(type(self)) or name in self.__dataclass_fields__:
        raise dataclasses.FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")
    if value:
        object.__setattr__(self, name, *value)
    else:
        object.__delattr__(self, name)


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
