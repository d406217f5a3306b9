"""The prompts that ship with the package; what each is for stands in docs/models.md."""
