"""Which form of a plural may leave its number out: one that is for one number, or for few.

gettext's own check asks so too: a form that the catalogue's formula gives for more than a few
numbers must have all placeholders of the plural, any other may say "a file" for "%d file".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

NUMBER = re.compile(
    r"(?<![%\w])%(?:\d\$)?[-+ #0']*\d*(?:\.\d+)?(?:hh?|ll?|[qLztj])?[diu](?![A-Za-z]{2})"
    r"|%\(\w+\)[di]|%n(?!\w)|%(?:\d\$)?arg(?!\w)"
)
NAMED = re.compile(r"(?<!\{)[$#%]?\{ ?\w* ?\}(?!\})|\{\{ ?\w+ ?\}\}|%\(\w+\)s")
PLACE = re.compile(r"%(?:\(\w+\))?\d*[a-z]|\{\w*\}")
# The last is the name that Xcode gives to a form of a .stringsdict in XLIFF.
FORM = re.compile(r"[\[._/](zero|one|two)(?:\]?|:dict/:string)$")
VALUES = {"zero": 0, "one": 1, "two": 2}
# Languages in which "one" is for 21 and 31 too, "zero" for 10, or "two" for 22.
OFTEN = frozenset("be bs br gv hr is lt lv mk ru sh sl sr uk gd dsb hsb".split())
FEW = 4  # numbers of a form that is for few, as gettext counts
RANGE = 200


def source_of(
    key: str, forms: Sequence[str], text: str, sources: tuple[str, str], header: Mapping[str, str]
) -> str:
    """Return what a form of gettext translates: one of the entry's two sources, its number in the
    place of the placeholder where the form may leave that out.
    """
    one, many = sources
    formula = header.get("Plural-Forms", "")
    number = rare(key, forms, formula, header.get("Language", ""))
    source = many
    if key == "msgstr[0]" and len(forms) > 1 and (number is not None or not formula):
        there = set(PLACE.findall(many)) - set(PLACE.findall(one))
        # "One boat": elsewhere 21 are told so too
        source = many if there.intersection(PLACE.findall(text)) else one
    return source if number is None else without_number(source, text, number)


def without_number(source: str, text: str, value: int) -> str:
    """Return the source with a number in the place of its placeholder, where the text has none.

    >>> without_number("%d files in %s", "Eine Datei in %s", 1)
    '1 files in %s'
    """
    places = [match[0] for match in NUMBER.finditer(source)] or NAMED.findall(source)
    if len(set(places)) > 1:
        places = [place for place in places if place not in text]
    if len(set(places)) != 1 or places[0] in text:
        return source
    return source.replace(places[0], str(value), 1)


def rare(key: str, forms: Sequence[str], formula: str, lang: str) -> int | None:
    """Return the number that a form of gettext is for ("msgstr[0]"), where it is for few alone.

    Without a formula the first of two forms is for one.
    """
    numbers = _numbers(formula) if formula else None
    if numbers is None:
        alone = len(forms) == 2 and key == "msgstr[0]"  # noqa: PLR2004
        return 1 if alone and lang.replace("_", "-").partition("-")[0] not in OFTEN else None
    mine = numbers.get("".join(key.split()), ())
    return max(mine) if 0 < len(mine) <= FEW else None


def named(name: str, lang: str | None) -> int | None:
    """Return the number of a form with a name in a text's key ("files[one]"), or None."""
    match = FORM.search(name)
    if match is None or (lang or "").replace("_", "-").partition("-")[0].lower() in OFTEN:
        return None
    return VALUES[match[1]]


@lru_cache(maxsize=16)
def _numbers(formula: str) -> dict[str, tuple[int, ...]] | None:
    """Return the numbers of each form, or None for no formula that can be read."""
    from gettext import c2py  # noqa: PLC0415 -- for catalogues with plurals alone

    told = re.search(r"plural\s*=\s*([^;]{1,400})", formula)
    try:
        form_of = c2py(told[1]) if told else None
        if form_of is None:
            return None
        found: dict[str, list[int]] = {}
        for number in range(RANGE):
            found.setdefault(f"msgstr[{int(form_of(number))}]", []).append(number)
    except (ValueError, ArithmeticError, RecursionError):
        return None
    return {key: tuple(numbers) for key, numbers in found.items()}
