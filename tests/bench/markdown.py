"""Our Markdown at 10,000 words, beside markdown-it taking the same text apart."""

from pathlib import Path
from statistics import median

from markdown_it import MarkdownIt
from tests.bench.harness import Row, in_turns
from tests.bench.newspaper import story

from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown

WORDS = 10_000


def rows(folder: Path) -> list[Row]:
    blocks = story(WORDS).blocks
    written = write_markdown(blocks)
    assert read_markdown(written) == blocks
    parser = MarkdownIt("commonmark")
    parse, read, write = (
        median(times)
        for times in in_turns(
            9,
            lambda: parser.parse(written),
            lambda: read_markdown(written),
            lambda: write_markdown(blocks),
        )
    )
    peer = "markdown-it's parse"
    return [
        Row(f"read {WORDS:,} words", read, peer, parse, 3.0),
        Row(f"write {WORDS:,} words", write, peer, parse, 1.5),
    ]
