"""The brief as one HTML page on which a person can check every number."""

from __future__ import annotations

from summarizer.output.page.overview import Entry, render_index
from summarizer.output.page.render import render_page

__all__ = ["Entry", "render_index", "render_page"]
