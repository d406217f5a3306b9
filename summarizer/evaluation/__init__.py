"""How far a set-up can be trusted: briefs held against gold, with honest statistics."""
