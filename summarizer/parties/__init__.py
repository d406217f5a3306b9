"""Who helped whom: regions with their codes, and organizations."""
