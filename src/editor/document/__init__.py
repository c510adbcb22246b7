"""The story as plain, frozen data: Article, blocks, inline runs, photos; checks, diff and merge.

Everything else (Markdown, HTML, WordPress blocks, the page on screen) is converted to and from
these, never among themselves.
"""

from editor.document.article import Article, Contributor, Role
from editor.document.blocks import (
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Table,
)
from editor.document.inline import LINE_BREAK, Mark, Run, Text, join, plain, text
from editor.document.photo import Blur, Handling, Photo, PhotoFields, Wording

__all__ = [
    "LINE_BREAK",
    "Article",
    "Block",
    "Blur",
    "Code",
    "Container",
    "Contributor",
    "Embed",
    "Figure",
    "Footnote",
    "Gallery",
    "Handling",
    "Heading",
    "ListItem",
    "Mark",
    "Paragraph",
    "Photo",
    "PhotoFields",
    "PullQuote",
    "Raw",
    "Role",
    "Rule",
    "Run",
    "Table",
    "Text",
    "Wording",
    "join",
    "plain",
    "text",
]
