"""Words that hold a sentence together, for the languages that have rules and their neighbours.

They answer one question: is this running text, or a title, a name, a list? A model is sure that
a French publisher's name in a Spanish text is French; no function word says so.
"""

from __future__ import annotations

_LISTS = {
    "en": "the of and to in is that for it was on with as are be this have from not he his they "
    "has were which at but by an been or we you i she had will would there their can if "
    "when what my your its our do so all more about who out up no than them some into",
    "fr": "le la les de des du un une et est en que qui dans pour pas il elle au aux ce cette sur "
    "par plus sont avec ne se son sa ses ou mais nous vous je on été était à leur ont comme "
    "être fait si y lui même",
    "es": "el la los las de del que y en un una por con no se su para es al lo como más pero sus "
    "le ha fue este esta son entre cuando muy sin sobre también me hay donde está desde "
    "todo ser nos mi porque era han ya si",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über "
    "einen so zum war haben nur oder aber vor zur bis mehr durch man ich wir ihr was wenn",
    "it": "il lo la i gli le di del della dei delle e è un una che in per con non si da al alla "
    "nel nella sono come più anche ma ha dal dalla su sul sulla questo questa ho se hanno "
    "essere era stato loro dopo tra",
    "pt": "o a os as de do da dos das e que em um uma para com não no na se por mais foi ao é "
    "como mas pelo pela seu sua ou são nos nas tem à isso também já muito ser está quando "
    "até entre era depois sem mesmo aos eu você ele",
    "ru": "и в не на что с он как это по из к у за но его для от так о все же мы вы я она они был "
    "была было были только бы мне уже или их если до под при чтобы когда то этот эта эти "
    "после году может нет очень",
    "uk": "і в не на що з він як це по із до у за але його для від так про все ж ми ви я вона "
    "вони був була було були тільки би мені вже або їх якщо під при щоб коли та й цей ця ці "
    "після року може немає дуже є який яка які",
    "be": "і ў не на што з ён як гэта па з да у за але яго для ад так пра усе ж мы вы я яна яны "
    "быў была было былі толькі",
    "bg": "и в не на че с той как това по от за но го да се са е ще като към при след до тя те "
    "ние вие аз съм беше един една или само още най във със които който която",
    "mk": "и во не на дека со тој како ова по од за но го да се е ќе ги ја му ние вие јас сум "
    "беше еден една или само уште нај кои која",
    "sr": "и у не на да с он како ово по од за али га се су је ће као према при после до она они "
    "ми ви ја сам био један или само још који која",
    "gl": "o a os as de do da dos das e que en un unha para con non no na se por máis foi ao é "
    "como pero polo pola seu súa ou son nos nas ten isto tamén xa moi ser está cando ata",
    "ca": "el la els les de del dels i que en un una per amb no es a al com més però seu seva o "
    "són ha ser està quan fins entre aquest aquesta també molt hi va",
    "nl": "de het een en van in is of dat op te zijn met voor niet die aan er om ook als bij nog "
    "maar uit door over naar hij ze we ik werd wordt heeft",
    "af": "die het n en van in is dat op te met vir nie aan daar om ook as by nog maar uit deur "
    "oor na hy hulle ons ek was word",
    "da": "og i det at en den til er som på de med han af for ikke der var mig sig men et har om "
    "vi havde fra jeg blev",
    "sv": "och i att det som en på är av för med till den har de inte om ett men var jag från vi "
    "så hade",
    "ro": "și de la în a cu pe un o nu este că din mai pentru se care sunt au fost dar ce sau prin",
    "id": "yang dan di dari untuk dengan pada ini dalam tidak itu akan oleh juga adalah karena "
    "bahwa sebagai telah ke mereka bisa dapat saya kami atau lebih sudah secara seperti ada "
    "ia dia kepada antara hanya saat setelah",
    "ms": "yang dan di dari untuk dengan pada ini dalam tidak itu akan oleh juga adalah kerana "
    "bahawa sebagai telah ke mereka boleh dapat saya kami atau lebih sudah secara seperti "
    "ada ia dia kepada antara hanya ketika selepas",
}

WORDS = {lang: frozenset(text.split()) for lang, text in _LISTS.items()}

# Those that no other list has, small neighbours aside: who writes in a language quotes them less.
_SMALL = frozenset({"af", "be", "gl", "mk", "ms"})
_ALONE = {
    lang: own - frozenset().union(*(WORDS[tag] for tag in WORDS.keys() - _SMALL - {lang}))
    for lang, own in WORDS.items()
}
_PLAIN = 3

# Languages that a line is most easily taken for another of.
NEIGHBOURS = {
    "es": ("pt", "gl", "ca", "it"),
    "pt": ("gl", "es"),
    "gl": ("pt", "es"),
    "ca": ("es", "fr"),
    "it": ("es", "fr", "ca", "ro"),
    "fr": ("ca", "it", "en"),
    "de": ("nl", "da", "en"),
    "nl": ("af", "de"),
    "en": ("fr", "nl", "de"),
    "ru": ("uk", "be", "bg", "mk", "sr"),
    "uk": ("ru", "be"),
    "id": ("ms",),
    "ms": ("id",),
}


_SENTENCE = 12  # different words


def speaks(words: frozenset[str], lang: str) -> bool | None:
    """Whether words of a text hold together in ``lang``; None where there is no list of it.

    True where a function word of ``lang`` is there (two in a long sentence), and no neighbour has
    more of its own than ``lang`` has of its own.
    """
    own = WORDS.get(lang)
    if own is None:
        return None
    here = words & own
    if len(here) < (2 if len(words) >= _SENTENCE else 1):
        return False
    for neighbour in NEIGHBOURS.get(lang, ()):
        theirs = words & WORDS[neighbour]
        if len(theirs - own) > len(here - WORDS[neighbour]):
            return False
    return True


def plainly(words: frozenset[str], lang: str) -> bool:
    """True where at least three function words are there that ``lang`` shares with no neighbour."""
    own = _ALONE.get(lang)
    return own is not None and len(words & own) >= _PLAIN
