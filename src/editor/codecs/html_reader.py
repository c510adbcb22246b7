"""HTML → the document, for pasted and imported text: any HTML, never failing, no word dropped."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from editor.codecs.canonical import canonical
from editor.codecs.canonical_text import canonical_line
from editor.codecs.html_parts import HANDLERS
from editor.codecs.html_walk import Options, Walk
from editor.codecs.image_source import PhotoOf, no_photo
from editor.codecs.inline_html import shallow
from editor.codecs.office_html.bulk import is_bulky, lines_of
from editor.codecs.office_html.hidden import without_hidden
from editor.codecs.office_html.notes import with_marked_notes
from editor.codecs.plain_lines import read_lines
from editor.document import (
    LINE_BREAK,
    Article,
    Block,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
    Text,
    join,
)

_SURROGATE = re.compile("[\ud800-\udfff]")
_GAP = re.compile(f"{LINE_BREAK}{{2,}}")
_PADDING = "\xa0 "
_STANDFIRST = ".standfirst, .sapo, .sa-po, .article-sapo, .article__sapo, .lead-paragraph"


def read_html(
    html: str, *, photo_of: PhotoOf | None = None, credits_apart: bool = True
) -> tuple[Block, ...]:
    """The blocks that foreign `html` shows. Scripts, styles and what is hidden give nothing; links
    lead to the web, mail or a telephone or become plain text; images that `photo_of` doesn't know
    become `Raw` blocks that hold their tag. Two line breaks in a row part paragraphs, as many sites
    write them. What is too large to be read with its marks in good time gives its words."""
    if is_bulky(html):
        return tuple(read_lines("\n".join(lines_of(parse(html)))))
    root = _foreign(html).root
    if root is None:
        return ()
    options = Options(photo_of=photo_of or no_photo, credits_apart=credits_apart)
    return _parted(_walked(root, options))


def blocks_of(html: str, options: Options) -> tuple[Block, ...]:
    """The blocks of `html`, in normal form."""
    root = parse(html).root
    return canonical(_walked(root, options)) if root is not None else ()


def read_page(html: str, *, photo_of: PhotoOf | None = None) -> Article:
    """A whole page as an article: the headline from its first `<h1>`, else `<title>`; the
    standfirst from a paragraph that its class marks as one, else the page's description; the
    language from `lang`."""
    tree = _foreign(html)
    root = tree.root
    if root is None:
        return Article()
    headline = _taken(tree.css_first("h1")) or _words(tree.css_first("title"))
    # Looked for only now: it may have stood in the heading, and be gone with it.
    standfirst = _taken(tree.css_first(_STANDFIRST)) or _description(tree)
    blocks = _parted(_walked(root, Options(photo_of=photo_of or no_photo)))
    language = _language(tree)
    return Article(headline=headline, standfirst=standfirst, language=language, blocks=blocks)


def parse(html: str) -> LexborHTMLParser:
    """The tree of `html`, with tags that nest too deep taken out."""
    safe = _SURROGATE.sub("\ufffd", html.replace("\x00", ""))
    return LexborHTMLParser(shallow(safe))


def _foreign(html: str) -> LexborHTMLParser:
    """The tree, freed of what isn't shown, with footnotes in the form that the walk knows."""
    tree = parse(html)
    without_hidden(tree)
    with_marked_notes(tree)
    return tree


def _walked(root: LexborNode, options: Options) -> list[Block]:
    return Walk(options, HANDLERS).sub(root)


def _parted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return canonical(part for block in canonical(blocks) for part in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    match block:
        case Heading():
            yield replace(block, text=_unemphasised(_unpadded(block.text)))
        case ListItem():
            yield replace(block, text=_unpadded(block.text))
        case Paragraph():
            for at, part in enumerate(_split_at_gaps(block.text)):
                yield replace(block, text=_unpadded(part), starts=block.starts and at == 0)
        case _:
            yield block


def _split_at_gaps(words: Text) -> list[Text]:
    parts: list[list[Run]] = [[]]
    for run in words:
        first, *others = _GAP.split(run.text)
        parts[-1].append(Run(first, run.marks, run.href))
        parts += [[Run(other, run.marks, run.href)] for other in others]
    return [join(part) for part in parts]


def _unpadded(words: Text) -> Text:
    """Without no-break spaces at the ends: indents, and what editors put behind a line."""
    if words and words[0].text[:1] == "\xa0" and not words[0].marks & Mark.FOOTNOTE:
        first = words[0]
        words = join((Run(first.text.lstrip(_PADDING), first.marks, first.href), *words[1:]))
    if words and words[-1].text[-1:] == "\xa0" and not words[-1].marks & Mark.FOOTNOTE:
        last = words[-1]
        words = join((*words[:-1], Run(last.text.rstrip(_PADDING), last.marks, last.href)))
    return words


def _unemphasised(words: Text) -> Text:
    """A heading is bold already; one that is bold from end to end says so twice."""
    if all(run.marks & (Mark.STRONG | Mark.FOOTNOTE) for run in words):
        return join(Run(run.text, run.marks & ~Mark.STRONG, run.href) for run in words)
    return words


def _words(node: LexborNode | None) -> str:
    return canonical_line(node.text(deep=True)) if node is not None else ""


def _taken(node: LexborNode | None) -> str:
    """The words of an element that shows nothing else, which then leaves the body."""
    words = _words(node)
    if node is not None and words and node.css_first("img, iframe, table") is None:
        node.decompose()
        return words
    return ""


def _description(tree: LexborHTMLParser) -> str:
    meta = tree.css_first('meta[name="description"], meta[property="og:description"]')
    return canonical_line(meta.attributes.get("content") or "") if meta is not None else ""


def _language(tree: LexborHTMLParser) -> str:
    html = tree.css_first("html")
    lang = (html.attributes.get("lang") or "") if html is not None else ""
    found = re.fullmatch(r"([a-zA-Z]{2,3})(?:[-_][a-zA-Z0-9]+)*", lang.strip())
    return found[1].lower() if found else "vi"
