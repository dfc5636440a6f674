"""An acronym of another alphabet in Latin letters: ``VSU`` for the Armed Forces of Ukraine.

Such letters mean much else in English. So each stands in a table with words of which one must
be in the same document before it is taken for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LINE = re.compile(r"(?P<wrong>.+?) = (?P<right>.+?) ! (?P<proof>.+)")


def build(*, acronyms: list[str]) -> Detector:
    """Detector for lines ``wrong|wrong = right / another ! words that prove it|other words``.

    Case counts for the acronyms, and not for the words that prove them. Raises ValueError with
    the line where one is not of this form, or gives an acronym twice.
    """
    rights: dict[str, tuple[str, ...]] = {}
    proofs: dict[str, re.Pattern[str]] = {}
    for line in acronyms:
        parts = _LINE.fullmatch(line.strip())
        if parts is None:
            raise ValueError(f"acronym “{line}”: write “wrong = right ! words that prove it”")
        proof = re.compile("|".join(map(re.escape, parts["proof"].split("|"))), re.IGNORECASE)
        for wrong in parts["wrong"].split("|"):
            if wrong in rights:
                raise ValueError(f"acronym “{line}”: {wrong} is in another line too")
            rights[wrong] = tuple(parts["right"].split(" / "))
            proofs[wrong] = proof
    longest_first = sorted(rights, key=lambda wrong: (-len(wrong), wrong))
    said = rf"(?<![\w&/.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w&/-]|\.\w)"
    search = re.compile(said)

    def find(view: View) -> Iterator[Edit]:
        for match in search.finditer(view.text):
            word = match.group()
            if view.ask(_says, proofs[word]):
                right, *others = rights[word]
                yield found(
                    view.text,
                    *match.span(),
                    right,
                    reason=f"“{word}” is the acronym of another language in Latin letters.",
                    alternatives=tuple(others),
                    safe=False,
                )

    return Detector(find, said)


def _says(document: str, proof: re.Pattern[str]) -> bool:
    return proof.search(document) is not None
