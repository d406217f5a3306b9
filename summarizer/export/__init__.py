"""A store as files that people use: tables, documents, pages of text."""
