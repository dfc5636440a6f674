"""A value behaves as a frozen dataclass with slots does."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from cleanup.value import Value, replace


class Point(Value):
    """A place."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()

    @property
    def far(self) -> bool:
        return self.x > 100


class Only(Value):
    it: Any


@dataclasses.dataclass(frozen=True, slots=True)
class Model:
    x: int
    y: int = 0
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("args", "named"),
    [((1,), {}), ((1, 2), {}), ((), {"x": 3}), ((1,), {"names": ("a",)}), ((1, 2, ("b", "c")), {})],
)
def test_it_is_built_shown_and_described_as_a_dataclass(args: Any, named: Any) -> None:
    made, model = Point(*args, **named), Model(*args, **named)
    assert repr(made) == repr(model).replace("Model", "Point")
    assert dataclasses.asdict(made) == dataclasses.asdict(model)  # type: ignore[call-overload]
    assert [f.name for f in dataclasses.fields(made)] == ["x", "y", "names"]  # type: ignore[arg-type]
    assert made == Point(*args, **named)
    assert hash(made) == hash(Point(*args, **named))
    for same in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):  # noqa: S301
        assert same == made


@pytest.mark.parametrize("change", [replace, dataclasses.replace])
def test_a_changed_copy(change: Callable[..., Any]) -> None:
    made = Point(1, 2)
    assert change(made, y=5) == Point(1, 5)
    assert made == Point(1, 2)
    with pytest.raises(TypeError):
        change(made, z=1)


def test_no_field_can_be_set_added_or_deleted() -> None:
    made = Point(1)
    for name in ("x", "z"):
        with pytest.raises(AttributeError):
            setattr(made, name, 2)
    with pytest.raises(AttributeError):
        del made.x
    assert not hasattr(made, "__dict__")


@pytest.mark.parametrize("args", [(), (1, 2, (), 4)])
def test_a_wrong_number_of_fields_is_an_error(args: Any) -> None:
    with pytest.raises(TypeError):
        Point(*args)


def test_values_of_two_classes_differ() -> None:
    assert Only(1) != Point(1)
    assert Only([1]) == Only([1])
    assert Point(1) != (1, 0, ())
    with pytest.raises(TypeError):
        hash(Only([1]))


def test_methods_properties_and_the_docstring_stay() -> None:
    assert Point(101).far
    assert Point.__doc__ == "A place."
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_defaults_come_last() -> None:
    with pytest.raises(TypeError, match="without a default"):
        type(Value)("Bad", (Value,), {"__annotations__": {"x": "int", "y": "int"}, "x": 1})


class Checked(Value):
    size: int

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("a size is not below 0")


def test_what_a_class_checks_is_checked() -> None:
    assert Checked(3).size == 3
    with pytest.raises(ValueError, match="below 0"):
        Checked(-1)
    with pytest.raises(ValueError, match="below 0"):
        replace(Checked(3), size=-1)
