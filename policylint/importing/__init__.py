"""Turns a letter (Word, text, Markdown, HTML) into a draft in YAML: what was found, where, and how sure.

Nothing is invented.
"""

from policylint.importing.checking import check_letters
from policylint.importing.draft import Draft
from policylint.importing.lookup import Knowledge
from policylint.importing.reading import import_letter, project_knowledge
from policylint.importing.summary import summary
from policylint.importing.writing import yaml

__all__ = ["Draft", "Knowledge", "check_letters", "import_letter", "project_knowledge", "summary", "yaml"]
