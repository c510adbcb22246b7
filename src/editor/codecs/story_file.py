"""Story files: a text file that holds one article, ours or anyone's.

---
headline: Cầu mới qua sông Trà
byline: Mai An
language: vi
---

Markdown …
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor.base.text import words
from editor.codecs.canonical import canonical
from editor.codecs.canonical_text import canonical_line, canonical_text
from editor.codecs.front_matter import read_front_matter, split_front_matter, write_front_matter
from editor.codecs.image_source import PhotoOf
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import LINE_BREAK, Article, Block, Heading, Paragraph, plain, text

LONGEST_STANDFIRST = 60
"""Words. House rules say 50; a little more is still one."""

_NONE: Mapping[str, str] = {}
_TITLE = re.compile(r"\s*(?:#[ \t]+\S|[^\n]+\n=+[ \t]*(?:\n|\Z))")


def write_story(article: Article, credits: Mapping[str, str] = _NONE) -> str:
    """The article as a story file. `credits` maps photo ids to credits, for other tools to show."""
    body = write_markdown(article.blocks, credits)
    return write_front_matter(article) + (f"\n{body}" if body else "")


def read_story(
    text: str,
    *,
    raws: Mapping[str, str] = _NONE,
    photo_of: PhotoOf | None = None,
    default_language: str = "vi",
) -> Article:
    """The article of a story file, or of any Markdown: where no headline is given, a leading
    `# Title` is it. `raws` and `photo_of` are `read_markdown`'s.

    Raises EditorError, naming the line, if the file's head can't be read.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    source, body, line = split_front_matter(text)
    article = read_front_matter(source, line, default_language)
    blocks = read_markdown(body, raws=raws, photo_of=photo_of)
    if not article.headline and _TITLE.match(body) and isinstance(blocks[0], Heading):
        headline = canonical_line(plain(blocks[0].text))
        return replace(article, headline=headline, blocks=canonical(blocks[1:]))
    return replace(article, blocks=blocks)


def read_plain(content: str, *, language: str = "vi") -> Article:
    """Plain text: the first line is the headline, blank lines part paragraphs.

    The next paragraph is the standfirst only if a blank line stands before and after it, more
    paragraphs follow, it is a single line of at most `LONGEST_STANDFIRST` words, it ends as a
    sentence does, and it doesn't open a dialogue ("- …").
    """
    lines = content.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").strip()
    first, _, rest = lines.partition("\n")
    parted = rest.startswith("\n") or not rest.strip()
    parts = [part.strip() for part in re.split(r"\n[ \t]*\n", rest) if part.strip()]
    standfirst = ""
    if parted and len(parts) > 1 and _is_standfirst(parts[0]):
        standfirst = canonical_line(parts.pop(0))
    return Article(
        headline=canonical_line(first),
        standfirst=standfirst,
        language=language,
        blocks=_paragraphs(parts),
    )


def _is_standfirst(part: str) -> bool:
    return (
        "\n" not in part
        and words(part) <= LONGEST_STANDFIRST
        and part.endswith((".", "!", "?", "…", '."', ".”"))
        and not part.startswith(("-", "–", "—"))
    )


def _paragraphs(parts: Sequence[str]) -> tuple[Block, ...]:
    return canonical(
        Paragraph(canonical_text(text(part.replace("\n", LINE_BREAK)))) for part in parts
    )
