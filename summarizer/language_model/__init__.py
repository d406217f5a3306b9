"""Briefs filled by a language model, every figure of it bound to the article."""
