"""The brief: indicators, measures, summary, issues, and their assembly."""
