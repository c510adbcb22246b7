"""What we write is what WordPress's own editor would have saved: its parser finds no fault."""

from dataclasses import replace
from random import Random

import pytest
from validator import can_validate, invalid_blocks, invalid_blocks_of

from editor.codecs.body import SiteImage
from editor.codecs.wordpress import WordPressBlocks
from editor.document import Block, Embed, Figure, Gallery, Raw
from editor.testing.documents import random_article

pytestmark = [
    pytest.mark.wordpress,
    pytest.mark.skipif(not can_validate(), reason="needs Node and npm"),
]


def _written(seed: int) -> str:
    article = random_article(Random(seed))
    blocks = [_sayable(block) for block in article.blocks if not isinstance(block, Raw)]
    article = replace(article, blocks=tuple(blocks))
    images = {
        photo: SiteImage(str(number), f"https://baothinh.vn/{number}.jpg", credit="Ảnh: Mai & An")
        for number, photo in enumerate(article.photo_ids(), 1)
    }
    return WordPressBlocks().write(article, images)


def _sayable(block: Block) -> Block:
    """Without words like "&lt;" in attributes: WordPress's editor itself can't save those."""
    match block:
        case Figure():
            return replace(block, alt=block.alt.replace("&", "+"))
        case Gallery():
            figures = [replace(f, alt=f.alt.replace("&", "+")) for f in block.figures]
            return replace(block, figures=tuple(figures))
        case Embed():
            return Embed(block.url.replace("&copy;", "&c="))
    return block


def test_the_validator_finds_faults() -> None:
    found = invalid_blocks("<!-- wp:heading -->\n<h3>Tít</h3>\n<!-- /wp:heading -->\n\nlẻ")
    assert [fault.partition(":")[0] for fault in found] == ["core/heading", "core/missing"]


def test_every_block_we_write_is_valid() -> None:
    posts = [_written(seed) for seed in range(80)]
    assert [fault for faults in invalid_blocks_of(posts) for fault in faults] == []


def test_blocks_stay_valid_with_the_void_tags_that_kses_respells() -> None:
    posts = [_written(seed).replace("/>", " />") for seed in range(20)]
    assert [fault for faults in invalid_blocks_of(posts) for fault in faults] == []
