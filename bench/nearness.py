"""How near two texts are: the edit distance of Levenshtein in code points.

Bit-parallel over Python's long integers, after Hyyrö, "Explaining and Extending the Bit-parallel
Approximate String Matching Algorithm of Myers" (2001).
"""

from __future__ import annotations


def distance(one: str, other: str) -> int:
    """The least number of code points inserted, deleted or replaced to make one the other."""
    if not one or not other:
        return len(one) or len(other)
    where: dict[str, int] = {}
    for at, char in enumerate(one):
        where[char] = where.get(char, 0) | 1 << at
    full, last = (1 << len(one)) - 1, 1 << len(one) - 1
    more, less, score = full, 0, len(one)
    for char in other:
        here = where.get(char, 0)
        down = here | less
        across = (((here & more) + more) ^ more) | here
        rises, falls = less | ~(across | more), more & across
        score += bool(rises & last) - bool(falls & last)
        rises, falls = (rises << 1) | 1, falls << 1
        more, less = (falls | ~(down | rises)) & full, rises & down & full
    return score
