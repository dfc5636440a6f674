"""What an editor sets: the settings of ``cleanup.toml``, under its own spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cleanup.settings.keys import KEYS
from cleanup.settings.settings import ConfigError
from cleanup.value import Value

SECTION = "cleanup"
ORIGIN = "the editor's settings"
_CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")
# What an editor decides by other means, or what makes no sense for a text that is being written.
_OUT = frozenset("output-format unsafe-fixes jobs force-exclude rule".split())
_OWN = ("config", "isolated")


class Options(Value):
    """What an editor set: ``values`` by the names of ``cleanup.toml``, and those of a command line.

    ``config`` is the one configuration file to read; ``isolated``: none is read. ``unknown`` are
    names that nothing stands behind.
    """

    values: Mapping[str, Any]
    config: Path | None = None
    isolated: bool = False
    unknown: tuple[str, ...] = ()


def options_of(told: Any, root: Path) -> Options:
    """Return what an editor's JSON says; paths in it are relative to ``root``. Raises ConfigError.

    Names may be written as in ``cleanup.toml`` or with capitals (``sourceLang``); all of them may
    stand in an object called ``cleanup``.
    """
    if isinstance(told, Mapping) and isinstance(told.get(SECTION), Mapping):
        told = told[SECTION]
    if told is None:
        told = {}
    if not isinstance(told, Mapping):
        raise ConfigError(f"{ORIGIN}: must be an object, not {told!r}")
    values: dict[str, Any] = {}
    own: dict[str, Any] = {}
    unknown: list[str] = []
    for written, value in told.items():
        name = _CAPITAL.sub(r"-\1", str(written)).lower().replace("_", "-")
        if value is None:
            continue
        if name in _OWN:
            own[name] = value
        elif name in KEYS and name not in _OUT:
            values[name] = _value(name, value, root)
        else:
            unknown.append(str(written))
    config, isolated = own.get("config"), own.get("isolated", False)
    if config is not None and not isinstance(config, str):
        raise ConfigError(f"{ORIGIN}: 'config' must be a string in quotation marks, not {config!r}")
    if not isinstance(isolated, bool):
        raise ConfigError(f"{ORIGIN}: 'isolated' must be true or false, not {isolated!r}")
    return Options(values, _below(root, config) if config else None, isolated, tuple(unknown))


def _value(name: str, value: Any, root: Path) -> Any:
    """Return a value with its paths made absolute; one of the wrong kind is refused elsewhere."""
    if not KEYS[name].paths:
        return value
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        return value
    return [str(_below(root, item)) for item in items]


def _below(root: Path, path: str) -> Path:
    return root / Path(path).expanduser()
