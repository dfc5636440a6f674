"""Tags of a source and what stands for them in a translation: another case, a note's own word."""

from __future__ import annotations

import re

_NOTE = 4  # letters of a word that is a note rather than an element's name
_ELEMENTS = frozenset(  # of HTML and XLIFF, of so many letters
    "abbr acronym address article aside audio body button caption center cite code color colgroup "
    "data datalist details dialog fieldset figcaption figure font footer form frame head header "
    "html iframe image input label legend link main mark menu meta meter object optgroup option "
    "output param picture progress ruby samp script section select slot small source span strike "
    "strong style summary table tbody template textarea tfoot thead time title track video".split()
)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*[\"']")
_VOID = re.compile(r"<(br|hr)\s*/?>", re.IGNORECASE)


def like(tag: str) -> str:
    """Return the pattern of a tag that stands for this one: ``<b>`` for the ``<B>`` of old HTML,
    ``<br/>`` for ``<br />``. Other tags may be told apart by their case.
    """
    if void := _VOID.fullmatch(tag):
        return rf"(?i:<{void[1]}\s*/?>)"
    shape = re.escape(tag)
    return f"(?i:{shape})" if tag.isupper() else shape


def other_tag(tag: str, text: str) -> bool:
    """Return whether a text has the tag with the same attributes, and perhaps more, or another word
    for a note.
    """
    name = re.match(r"</?([\w:.-]+)", tag)
    if name is None:
        return False
    # What transcripts note so, people translate: <laugh/>
    noted = len(name[1]) >= _NOTE and name[1] not in _ELEMENTS
    noted = noted and not (name[1][0].isupper() and "=" in tag)  # <Tabs size="3">: a component
    if noted and re.search(rf"<(?!/?{re.escape(name[1])}\b)/?[^\W\d][^<>]*>", text):
        return True
    wanted = frozenset(_ATTRIBUTE.findall(tag))
    return any(
        wanted <= frozenset(_ATTRIBUTE.findall(match[0]))
        for match in re.finditer(rf"{name[0]}\s[^<>]*>", text)
    )
