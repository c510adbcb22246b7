"""The caret keeps its place between the page and its Markdown."""

from random import Random

import pytest

from editor.codecs.markdown_caret import in_blocks, in_markdown
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import (
    Block,
    Container,
    Figure,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
    Table,
    text,
)
from editor.testing.documents import random_article, raws_of

_BLOCKS: tuple[Block, ...] = (
    Paragraph((Run("Cầu "), Run("Trà Bồng", Mark.STRONG), Run(" mới"))),
    Heading(2, text("Qua đò")),
    Figure("a", text("Bến đò 🚢 sáng")),
    ListItem(ordered=True, text=text("một")),
    ListItem(ordered=True, text=text("hai")),
    Table(((text("Xã"),), (text("Trà"),))),
    Paragraph(text("Trong hộp"), container=Container.BOX),
)


@pytest.mark.parametrize(
    ("place", "before", "behind"),
    [
        ((0, 6), "Tr", "à Bồng"),
        ((0, 0), "", "Cầu"),
        ((1, 3), "Qua", " đò"),
        ((2, 8), "🚢", " sáng"),
        ((4, 3), "hai", ""),
        ((6, 6), "Trong ", "hộp"),
    ],
)
def test_a_place_in_words_is_found_and_found_again(
    place: tuple[int, int], before: str, behind: str
) -> None:
    markdown = write_markdown(_BLOCKS)
    at = in_markdown(_BLOCKS, markdown, place)
    assert markdown[:at].endswith(before) and markdown[at:].startswith(behind)
    assert in_blocks(markdown, at, {}) == place


def test_a_card_is_found_by_its_beginning() -> None:
    markdown = write_markdown(_BLOCKS)
    at = in_markdown(_BLOCKS, markdown, (5, 0))
    assert markdown[at:].startswith("| Xã")
    assert in_blocks(markdown, markdown.index("](photo:a"), {})[0] == 2


def test_any_position_of_any_story_leads_to_one_of_its_blocks() -> None:
    for seed in range(40):
        dice = Random(seed)
        article = random_article(dice)
        markdown, raws = write_markdown(article.blocks), raws_of(article.blocks)
        number = dice.randrange(len(article.blocks) or 1)
        at = in_markdown(article.blocks, markdown, (number, dice.randrange(4)))
        assert 0 <= at <= len(markdown)
        blocks = read_markdown(markdown, raws=raws)
        for position in (at, dice.randrange(len(markdown) + 1)):
            found, offset = in_blocks(markdown, position, raws)
            assert -1 <= found < len(blocks)
            assert offset >= 0
