"""Packages that pyproject.toml cannot name: the prompts lie at the root of the repository,
where users look for them, and ship inside the package."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["summarizer", "summarizer.*"]), "summarizer.prompts"],
    package_dir={"summarizer.prompts": "prompts"},
)
