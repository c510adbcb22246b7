"""Converters between the document and Markdown, HTML and WordPress's block markup."""
