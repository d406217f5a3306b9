"""From a clean page to its articles: anthology parts, masthead, furniture, structure."""
