"""Ray Data: the texts of a dataset cleaned, by tasks of Ray.

``cleanup`` must be installed where the tasks run. The rules are loaded once in each process.
"""

from __future__ import annotations

from typing import Any

from cleanup.corpus.arrow import clean_table
from cleanup.corpus.cleaning import cleaning

ROWS = 4096  # in a batch: enough to make calls cheap, and some megabytes of memory at most


def clean_dataset(
    dataset: Any,
    text: str = "text",
    *,
    batch_size: int = ROWS,
    remote: dict[str, Any] | None = None,
    **options: Any,
) -> Any:
    """Return a dataset as ``clean_batch`` makes it of each of its batches.

    ``remote`` goes to ``map_batches`` as it is: ``{"concurrency": 8, "num_cpus": 1}``. The other
    options are those of ``cleanup.corpus.cleaning.Cleaning``. Raises ValueError or TypeError for
    options that cannot be.
    """
    how = cleaning(text=text, **options)
    return dataset.map_batches(
        clean_table,
        batch_format="pyarrow",
        batch_size=batch_size,
        fn_kwargs={"how": how},
        **(remote or {}),
    )
