"""reStructuredText: what is prose, what never changes, and what docutils sees after edits."""

from __future__ import annotations

import sys

import pytest

from cleanup.formats import FormatError, FormatOptions, named

FORM = named("rst")


def prose(raw: str) -> list[str]:
    """Return what may change: the units, marks as ``¤``."""
    [whole] = FORM.read(raw, FormatOptions())
    told = []
    for start, end in whole.units or ():
        said, at = "", start
        for a, b in whole.protected:
            if start <= a < end:
                said += raw[at:a] + "¤"
                at = b
        told.append(said + raw[at:end])
    return told


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        ("The mill , old.\n", ["The mill , old."]),
        ("Mill\n====\n\nBoat.", ["Mill", "Boat."]),
        ("a ``b , c`` d", ["a ¤ d"]),
        ("a :ref:`b , c <d>` e `f , g <h>`_ i |j| k [1]_ l_", ["a ¤ e ¤ i ¤ k ¤ ¤"]),
        ("a *b , c* **d**", ["a ¤b , c¤ ¤d¤"]),
        (r"a \*b c\ d", ["a ¤b c¤d"]),
        ("see http://a.example/b and x@a.example", ["see ¤ and ¤"]),
        ("- mill ,\n  boat\n- key", ["mill ,\n¤boat", "key"]),
        ("mill : old\n   A mill.", ["mill¤old", "A mill."]),
        (":Author: Anna , Ben", ["Anna , Ben"]),
        (":param x: The boat , new.", ["The boat , new."]),
        ("| The mill ,\n| the boat", ["The mill ,", "the boat"]),
        ("Say::\n\n   a , b\n\nSo.", ["Say", "So."]),
        ("Say ::\n\n   a , b", ["Say"]),
        (">>> a , b\n\nSo.", ["So."]),
        (".. note:: The mill ,\n   old.\n\nSo.", ["The mill ,\n¤old.", "So."]),
        (".. note::\n   :class: a , b\n\n   So.", ["So."]),
        (".. code-block:: c\n\n   a , b\n\nSo.", ["So."]),
        (".. unheard-of:: a\n\n   b , c\n\nSo.", ["So."]),
        (".. py:function:: f(a , b)\n\n   It opens the lock.", ["It opens the lock."]),
        (".. include:: /etc/hostname\n\nSo.", ["So."]),
        (".. raw:: html\n\n   <b>a , b</b>\n\nSo.", ["So."]),
        (".. |x| replace:: a , b\n.. _c: d , e\n.. f , g\n\nSo.", ["So."]),
        ("+-----+\n| a , |\n+-----+\n\nSo.", ["So."]),
        ("Broken *mark here.\n\nSo.", ["So."]),
        ("\ta\tb , c\n\nSo.", ["So."]),
        ("A\r\n===\r\n\r\nB ,\r\nc.\r\n", ["A", "B ,\r\nc."]),
        ("Mü\u2028x ,y \f\n\nSo.", ["Mü\u2028x ,y", "So."]),
        ("", []),
    ],
)
def test_what_is_prose(raw: str, texts: list[str]) -> None:
    assert prose(raw) == texts


@pytest.mark.parametrize(
    ("raw", "made", "same"),
    [
        ("a , b", "a, b", True),
        ("*a , b* c", "*a, b* c", True),
        ("a ``b , c``", "a ``b, c``", False),
        ("a `b , c`_", "a `b, c`_", False),
        ("a **b** c", "a **b**c", False),
        ("Mill ,\n======", "Mill,\n======", True),
        ("Mill\n====", "Millstone\n====", False),
        ("`Mill`_\n\nMill\n====", "`Mill`_\n\nMills\n=====", False),
        ("- a", "-a", False),
        ("a :\n   b , c", "a :\n   b, c", True),
        (".. x , y", ".. x, y", False),
        (".. note:: a , b", ".. note:: a, b", True),
        (".. tip:: a\n\n   b ::\n\n   c , d", ".. tip:: a\n\n   b ::\n\n   c, d", True),
        ("== ===\na  b ,\n== ===", "== ===\na  b,\n== ===", False),
    ],
)
def test_what_changes_the_structure(raw: str, made: str, same: bool) -> None:  # noqa: FBT001
    assert FORM.intact is not None
    assert FORM.intact(raw, FormatOptions())(made) is same


def test_what_is_too_deep_is_told() -> None:
    with pytest.raises(FormatError, match="nested too deeply"):
        FORM.read("".join(f"{' ' * n}- a\n\n" for n in range(0, 100, 2)), FormatOptions())


def test_a_long_paragraph_is_left_alone() -> None:
    assert prose("a *b " * 5000 + "\n\nSo.") == ["So."]


def test_without_docutils_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cleanup.formats._rst", None)
    monkeypatch.delattr("cleanup.formats._rst", raising=False)
    with pytest.raises(FormatError, match="pip install docutils"):
        FORM.read("a", FormatOptions())
