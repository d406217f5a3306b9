"""Bytes to text: what the input says before anyone interprets it."""
