"""The program's version: it goes into every brief's provenance."""

__version__ = "0.1.0"
