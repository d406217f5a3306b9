"""Pages out: JSON, Markdown, HTML."""
