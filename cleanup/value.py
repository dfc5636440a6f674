"""Frozen values: what travels is an object of a few fields that never change.

``class Point(Value)`` with annotated fields is what ``dataclass(frozen=True, slots=True)`` makes of
it: built by place or by name, compared and hashed by its fields, shown with them, open to
``dataclasses.fields`` and ``asdict``; a class's ``__post_init__`` is called at the end. Sixty such
classes are defined before the first file is read. As dataclasses, which put together eight methods
of each as text and need ``inspect``, they cost a short run a third of its time. Here only
``__init__`` is made for each class; it also takes half as long to call, and every edit is built by
it.
"""

from __future__ import annotations

import sys
from functools import cache, partial
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Iterable

V = TypeVar("V", bound="Value")


@dataclass_transform(frozen_default=True)
class _Kind(type):
    """Makes a value of a class of annotated fields; values are not inherited from further."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Kind:
        fields = tuple(_annotated(body)) if bases else ()
        defaults = {field: body.pop(field) for field in fields if field in body}
        if defaults and tuple(defaults) != fields[-len(defaults) :]:
            raise TypeError(f"{name}: a field without a default follows one that has one")
        body["__slots__"] = body["__match_args__"] = fields
        made = super().__new__(cls, name, bases, body)
        if fields:
            made._values = attrgetter(*fields)  # type: ignore[attr-defined]
            made.__init__ = _init(fields, made)  # type: ignore[misc]
            made.__init__.__defaults__ = tuple(defaults.values())  # type: ignore[misc]
        return made


def _annotated(body: dict[str, Any]) -> Iterable[str]:
    """Return the annotated names of a class's body."""
    told: Iterable[str] = body.get("__annotations__", ())
    if sys.version_info >= (3, 14) and not told:  # a module that does not keep them as text
        from annotationlib import (  # noqa: PLC0415 -- ours do
            Format,
            call_annotate_function,
            get_annotate_from_class_namespace,
        )

        if (made := get_annotate_from_class_namespace(body)) is not None:
            told = call_annotate_function(made, Format.STRING)
    return told


class _Described:
    """What ``dataclasses`` asks of a class: its fields, described when somebody asks."""

    def __get__(self, _: object, owner: type[Value]) -> dict[str, Any]:
        from dataclasses import field, make_dataclass  # noqa: PLC0415 -- seldom asked

        names, told = owner.__match_args__, owner.__annotations__
        defaults = owner.__init__.__defaults__ or ()
        plain = len(names) - len(defaults)
        rows: list[Any] = [(name, told[name]) for name in names[:plain]]
        for name, default in zip(names[plain:], defaults, strict=True):
            rows.append((name, told[name], field(default_factory=partial(_same, default))))
        described: Any = make_dataclass(owner.__name__, rows)
        fields: dict[str, Any] = described.__dataclass_fields__
        return fields


def _same(default: Any) -> Any:
    return default


class Value(metaclass=_Kind):
    """The base of all frozen values; a field with a default is followed only by such fields."""

    if TYPE_CHECKING:  # annotations that stay would count as fields of every value
        __match_args__: ClassVar[tuple[str, ...]]
        _values: ClassVar[Any]  # gives all fields as a tuple, or the only one

    __dataclass_fields__ = _Described()

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self._values(self) == other._values(other))

    def __hash__(self) -> int:
        return hash(self._values(self))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({told})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def replace(value: V, **changes: Any) -> V:
    """Return the value with some of its fields changed. Raises TypeError for what is no field."""
    fields = [
        changes.pop(name) if name in changes else getattr(value, name)
        for name in value.__match_args__
    ]
    return type(value)(*fields, **changes)


def _init(fields: tuple[str, ...], made: type) -> Any:
    """Return ``__init__`` for a class with these slots, which writes past ``__setattr__``."""
    code = _template(len(fields), hasattr(made, "__post_init__"))
    scope = {f"put_{at}": made.__dict__[name].__set__ for at, name in enumerate(fields)}
    return FunctionType(code.replace(co_varnames=("self", *fields)), scope, "__init__")


@cache
def _template(number: int, checked: bool) -> CodeType:  # noqa: FBT001
    """Return the code of ``__init__`` for so many fields; compiling takes most of its time."""
    body = "; ".join(f"put_{at}(self, field_{at})" for at in range(number))
    names = ", ".join(f"field_{at}" for at in range(number))
    after = "; self.__post_init__()" if checked else ""
    scope: dict[str, Any] = {}
    exec(f"def __init__(self, {names}): {body}{after}", scope)  # noqa: S102 -- our own names
    code: CodeType = scope["__init__"].__code__
    return code
