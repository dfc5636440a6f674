"""Where the documentation of a rule stands."""

from __future__ import annotations

from functools import cache

LABEL = "Documentation"  # the label of the site in the metadata of the package


def page(rule_id: str) -> str:
    """Return the address of a rule's documentation, relative to the root of the site.

    >>> page("en/phrases/french-request")
    'rules/en/phrases/french-request/'
    """
    return f"rules/{rule_id}/"


@cache
def site() -> str:
    """Return the address of the documentation with a final slash, or "" where none is declared.

    It is the one that the package declares under [project.urls] in pyproject.toml.
    """
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415 -- only where it is asked for

    try:
        urls = metadata("cleanup-mt").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    for each in urls:
        label, _, url = each.partition(", ")
        if label == LABEL:
            return f"{url.rstrip('/')}/"
    return ""
