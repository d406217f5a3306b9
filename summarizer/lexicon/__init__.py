"""Word lists and tables, apart from the logic that uses them."""
