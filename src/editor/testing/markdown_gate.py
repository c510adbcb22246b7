"""What the stored form must hold for an article: both Markdown readers give it back unchanged."""

import xml.etree.ElementTree as ET
from random import Random

from editor.codecs.canonical import canonical
from editor.codecs.markdown_html import read_rendered, render_html
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import Block
from editor.testing.documents import random_article, raws_of


def failures(seeds: range) -> list[str]:
    """What went wrong with the random articles of these seeds; empty: nothing."""
    found = []
    for seed in seeds:
        blocks = random_article(Random(seed)).blocks
        what = failure(blocks) or (malformed(blocks) if seed % 4 == 0 else "")
        if what:
            found.append(f"seed {seed}: {what}")
    return found


def failure(blocks: tuple[Block, ...]) -> str:
    """Why `blocks`, in normal form, don't pass; empty if they do."""
    markdown = write_markdown(blocks)
    raws = raws_of(blocks)
    if canonical(blocks) != blocks:
        return "the normal form has another normal form"
    if read_markdown(markdown, raws=raws) != blocks:
        return f"markdown-it reads something else: {markdown!r}"
    if read_rendered(markdown, raws=raws) != blocks:
        return f"Python-Markdown reads something else: {markdown!r}"
    return ""


def malformed(blocks: tuple[Block, ...]) -> str:
    """Why the HTML of `blocks` isn't well-formed; empty if it is."""
    html = render_html(blocks, image_src=lambda photo: f"/{len(photo)}.jpg?a=1&copy;=2")
    try:
        ET.fromstring(f"<main>{html}</main>")
    except ET.ParseError as error:
        return f"the HTML is not well-formed ({error}): {html!r}"
    return ""
