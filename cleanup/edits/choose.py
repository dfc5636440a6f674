"""Which edits are made and which are left: decided here, once, for every view and writer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from cleanup.edits.edit import Edit, Lost, clash, without_covered
from cleanup.value import Value

Accept = Callable[[Edit], bool]


class Choice(Value):
    """``made`` (disjoint) and ``left`` (each sorted); ``lost`` are safe edits that gave way."""

    made: tuple[Edit, ...]
    left: tuple[Edit, ...]
    lost: tuple[Lost, ...] = ()


def accept_none(_edit: Edit) -> bool:
    """Accept no suggestion: only safe edits are made."""
    return False


def accept_all(_edit: Edit) -> bool:
    """Accept every suggestion that has a replacement."""
    return True


def choose(
    edits: Sequence[Edit], suggestions: Sequence[Edit], accept: Accept = accept_none
) -> Choice:
    """Return what is made of safe ``edits`` and ``suggestions`` (each sorted and disjoint).

    A suggestion is made where ``accept`` says so and it has a replacement; it then takes the place
    of the safe edits that it clashes with. Edits that share a group are made together or not at
    all. Of two accepted ones that clash, the one that starts first is made.

    >>> from cleanup.edits.edit import Edit
    >>> safe = Edit(3, 5, " ,", ",", safe=True)
    >>> offer = Edit(0, 5, "the ,", "The,")
    >>> choose([safe], [offer]).made == (safe,)
    True
    >>> choose([safe], [offer], accept_all).made == (offer,)
    True
    """
    wanted = [edit for edit in suggestions if edit.after is not None and accept(edit)]
    if not wanted:
        return Choice(tuple(edits), tuple(suggestions))
    taken = _disjoint(_whole_groups(wanted, suggestions))
    taken = _whole_groups(taken, suggestions)
    if not taken:
        return Choice(tuple(edits), tuple(suggestions))
    every = sorted((*edits, *taken), key=lambda e: (e.start, e.end, e.safe))
    made = tuple(without_covered(every, taken))
    keys = {(edit.start, edit.end) for edit in taken}
    left = tuple(e for e in suggestions if (e.start, e.end) not in keys or e.after is None)
    kept = {(edit.start, edit.end) for edit in made if edit.safe}
    lost = tuple(
        Lost(edit, "An accepted suggestion replaces it.")
        for edit in edits
        if (edit.start, edit.end) not in kept
    )
    return Choice(made, left, lost)


def disjoint(edits: Sequence[Edit]) -> tuple[list[Edit], list[Lost]]:
    """Return edits, sorted by start, less those that clash with the one kept before them."""
    kept: list[Edit] = []
    lost: list[Lost] = []
    for edit in edits:
        if kept and clash(kept[-1], edit):
            lost.append(Lost(edit, f"{kept[-1].rule} changes the same place."))
        else:
            kept.append(edit)
    return kept, lost


def _disjoint(edits: Sequence[Edit]) -> list[Edit]:
    return disjoint(edits)[0]


def _whole_groups(wanted: Sequence[Edit], all_of_them: Sequence[Edit]) -> list[Edit]:
    """Return the wanted edits less those of a group of which another member is not wanted."""
    if not any(edit.group for edit in wanted):
        return list(wanted)
    sizes = Counter(edit.group for edit in all_of_them if edit.group and edit.after is not None)
    here = Counter(edit.group for edit in wanted if edit.group)
    return [e for e in wanted if not e.group or here[e.group] == sizes[e.group]]
