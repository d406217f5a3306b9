"""The rules on Ray: parquet folders in and out, on one machine or on many.

Ray Data hands blocks of rows to workers, and hands them out again when a worker or
its machine dies; nothing here has to know.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from summarizer.corpus.tables import brief_table, place_of
from summarizer.errors import InputError
from summarizer.extras import require

if TYPE_CHECKING:
    import pyarrow

Work = Callable[["pyarrow.Table"], "pyarrow.Table"]

ROWS_IN_BATCH = 64
"""Documents that a worker takes at once: a tenth of a second of work, and all that is
done again when it dies."""


def run_on_ray(
    paths: Sequence[str], output: str, text_column: str | None = None, work: Work | None = None
) -> None:
    """Brief every row of the parquet files under `paths` into parquet files in `output`.

    Paths and output are local, or URLs of any storage that fsspec knows. A running
    cluster is used when Ray finds one (`RAY_ADDRESS`), else this machine. The columns
    of the output are those of `corpus.tables.output_schema`.

    Raises `InputError` when an input is missing, `MissingExtraError` without Ray.
    """
    ray = require("ray", "ray")
    data = require("ray.data", "ray")
    if not ray.is_initialized():
        ray.init(include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    data.DataContext.get_current().enable_progress_bars = False
    places = [place_of(path) for path in paths]
    target, target_system = place_of(output)
    task = work or partial(brief_table, text_column=text_column or "text")
    try:
        dataset = data.read_parquet(
            [place for place, _ in places],
            filesystem=places[0][1],
            # Small blocks: each core gets work, also from a single file.
            override_num_blocks=_blocks(ray),
        )
    except (FileNotFoundError, OSError) as error:
        raise InputError(f"{', '.join(paths)}: no parquet files can be read ({error})") from error
    briefs = dataset.map_batches(task, batch_format="pyarrow", batch_size=ROWS_IN_BATCH)
    briefs.write_parquet(target, filesystem=target_system)


def _blocks(ray: Any) -> int:
    return max(4 * int(ray.cluster_resources().get("CPU", 1)), 8)
