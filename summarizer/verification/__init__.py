"""Figures of anyone's text, held against an article."""
