"""Arithmetic that the article claims, checked."""
