"""Measurements of the program: speed, growth, start-up, what a model adds."""
