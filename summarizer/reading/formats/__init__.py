"""Inputs that are more than a page of text: office files, mails, tables, archives."""
