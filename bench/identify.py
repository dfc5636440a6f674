"""How often is the language right, and how often is it certain and wrong?

    python bench/identify.py              sentences, and documents of five sentences
    python bench/identify.py --show       also the texts that were certain and wrong

``certain`` is what language-specific rules wait for. ``wrong`` counts answers that were certain.
``repaired`` counts texts whose answer changes when marks, spaces and case are changed as repairs
change them.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import defaultdict
from collections.abc import Callable

from evalsets import clean, folder, languages

from cleanup.languages.identify import Guess, identify, of_document

# Languages that the model was never shown: every certain answer is wrong.
UNKNOWN = frozenset({"ha", "xh", "zu", "liv"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--show", action="store_true", help="show what was certain and wrong")
    args = parser.parse_args()
    texts: dict[str, list[str]] = defaultdict(list)
    for text in clean(folder(args.eval), languages(args.lang), gate=False):
        texts[text.lang].append(text.text)
    identify("warm")
    measure("sentences", texts, identify, show=args.show)
    fives = {
        lang: ["\n".join(own[at : at + 5]) for at in range(0, len(own), 5)]
        for lang, own in texts.items()
    }
    measure("sentences, as documents", texts, of_document, show=args.show)
    measure("documents of five sentences", fives, of_document, show=args.show)


def measure(
    name: str, texts: dict[str, list[str]], ask: Callable[[str], Guess], *, show: bool
) -> None:
    """One line a language, and the sum; languages the model does not know stand apart."""
    print(f"\n{name:28}    n  right % certain % wrong repaired  µs each")
    wrong: list[str] = []
    sums = [0, 0, 0, 0, 0]
    for lang, own in texts.items():
        began = time.perf_counter()
        guesses = [ask(text) for text in own]
        took = (time.perf_counter() - began) / len(own) * 1e6
        right = sum(g.lang == lang for g in guesses)
        certain = sum(g.certain for g in guesses)
        bad = [
            f"{lang} → {g.lang} {g.confidence:.2f} {text[:100]!r}"
            for g, text in zip(guesses, own, strict=True)
            if g.certain and g.lang != lang
        ]
        turned = sum(
            verdict(ask(repaired(text))) != verdict(g) for g, text in zip(guesses, own, strict=True)
        )
        wrong += bad
        row = [len(own), right, certain, len(bad), turned]
        if lang not in UNKNOWN:
            sums = [a + b for a, b in zip(sums, row, strict=True)]
        line(lang + (" (unknown to the model)" if lang in UNKNOWN else ""), row, took)
    line("all that the model knows", sums, 0)
    for text in wrong if show else ():
        print(f"  {text}")


def line(name: str, row: list[int], took: float) -> None:
    """One row of the table."""
    number, right, certain, bad, turned = row
    print(
        f"{name:28}{number:5}  {100 * right / number:6.1f}  {100 * certain / number:7.1f} "
        f"{bad:6} {turned:7}  {took:8.0f}"
    )


def verdict(guess: Guess) -> str | None:
    """What rules see of an answer."""
    return guess.lang if guess.certain else None


def repaired(text: str) -> str:
    """The text with spaces before its marks, other marks, digits and spaces doubled."""
    return re.sub(r"(?<=\w)([,.;:!?])", r" \1", text).replace('"', "“").replace(" ", "  ")


if __name__ == "__main__":
    main()
