"""Edits woven into a post: what changed is changed, and its surroundings stay as they were."""

from dataclasses import replace

import pytest

from editor.codecs.body import ImageRef, SiteImage
from editor.codecs.wordpress import WordPressBlocks
from editor.codecs.wordpress.scanner import scan
from editor.codecs.wordpress.tags import attributes, comment
from editor.document import (
    Article,
    Block,
    Container,
    Contributor,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Role,
    Run,
    Table,
    text,
)

WORDPRESS = WordPressBlocks()
IMAGES = {
    "cau": SiteImage("12", "https://baothinh.vn/cau.jpg", credit="Ảnh: Mai An"),
    "cho": SiteImage("13", "https://baothinh.vn/cho.jpg"),
}
IDS = {image.id: photo for photo, image in IMAGES.items()}


def photo_of(ref: ImageRef) -> str | None:
    return IDS.get(ref.id)


def read(raw: str) -> Article:
    body = WORDPRESS.read(raw, photo_of)
    return Article(
        standfirst=body.standfirst or "",
        dateline=body.dateline or "",
        byline=body.byline or (),
        blocks=body.blocks,
    )


def edited(raw: str, index: int, block: Block) -> str:
    """`raw` written again with another block at that place."""
    article = read(raw)
    blocks = list(article.blocks)
    blocks[index] = block
    return WORDPRESS.write(replace(article, blocks=tuple(blocks)), IMAGES, raw)


def test_a_paragraph_keeps_its_wrapper_and_its_links_their_targets() -> None:
    raw = (
        '<!-- wp:paragraph {"align":"center"} -->\n<p class="has-text-align-center">Xem '
        '<a href="/tin" target="_blank" rel="noopener">tin</a></p>\n<!-- /wp:paragraph -->'
    )
    new = Paragraph((Run("Đọc "), Run("tin", href="/tin")))
    assert edited(raw, 0, new) == raw.replace("Xem", "Đọc")


def test_a_heading_that_changes_its_level_changes_tag_and_comment() -> None:
    raw = '<!-- wp:heading {"className":"x"} -->\n<h2 class="x">Tít</h2>\n<!-- /wp:heading -->'
    assert edited(raw, 0, Heading(3, text("Tít"))) == (
        '<!-- wp:heading {"className":"x","level":3} -->\n<h3 class="x">Tít</h3>\n'
        "<!-- /wp:heading -->"
    )


def test_a_list_item_is_changed_and_its_neighbours_are_not() -> None:
    raw = (
        '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3"><!-- wp:list-item '
        '{"className":"x"} -->\n<li class="x">một &#8211;</li>\n<!-- /wp:list-item -->\n\n'
        "<!-- wp:list-item -->\n<li>hai</li>\n<!-- /wp:list-item --></ol>\n<!-- /wp:list -->"
    )
    new = ListItem(ordered=True, text=text("ba"))
    assert edited(raw, 1, new) == raw.replace("hai", "ba")


def test_an_old_list_stays_one() -> None:
    raw = "<!-- wp:list -->\n<ul><li>một</li><li>hai</li></ul>\n<!-- /wp:list -->"
    article = read(raw)
    blocks = (*article.blocks, ListItem(text=text("ba")), ListItem(depth=1, text=text("bốn")))
    written = WORDPRESS.write(replace(article, blocks=blocks), IMAGES, raw)
    assert "<li>hai</li>" in written
    assert "list-item" not in written
    assert read(written).blocks == blocks


def test_a_quotes_words_change_without_its_cite() -> None:
    raw = (
        '<!-- wp:quote {"className":"x"} -->\n<blockquote class="wp-block-quote x">'
        "<!-- wp:paragraph -->\n<p>Một.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n"
        '<p>Hai.</p>\n<!-- /wp:paragraph --><cite class="y">Bà&nbsp;Ba</cite></blockquote>\n'
        "<!-- /wp:quote -->"
    )
    new = Paragraph(text("Bốn."), container=Container.QUOTE)
    assert edited(raw, 1, new) == raw.replace("Hai.", "Bốn.")
    named = Paragraph(text("— Ông Tư"), container=Container.QUOTE)
    assert edited(raw, 2, named) == raw.replace("Bà&nbsp;Ba", "Ông Tư")


def test_a_pull_quote_keeps_its_alignment() -> None:
    raw = (
        '<!-- wp:pullquote {"align":"left"} -->\n<figure class="wp-block-pullquote alignleft">'
        "<blockquote><p>Lũ về</p></blockquote></figure>\n<!-- /wp:pullquote -->"
    )
    assert edited(raw, 0, PullQuote(text("Lũ rút"), text("Bà Ba"))) == raw.replace(
        "<p>Lũ về</p>", "<p>Lũ rút</p><cite>Bà Ba</cite>"
    )


IMAGE = (
    '<!-- wp:image {"id":12,"width":300,"sizeSlug":"large"} -->\n<figure class="wp-block-image '
    'size-large is-resized"><img src="https://baothinh.vn/cau-300.jpg" alt="Cầu" '
    'class="wp-image-12" width="300"/><figcaption>Cầu. Ảnh: Mai An</figcaption>'
    "</figure>\n<!-- /wp:image -->"
)


def test_a_caption_changes_and_the_picture_keeps_its_size() -> None:
    new = Figure("cau", text("Cầu mới. Ảnh: Mai An"), "Cầu")
    assert edited(IMAGE, 0, new) == IMAGE.replace("Cầu. Ảnh", "Cầu mới. Ảnh")


def test_alt_text_and_width_change_in_place() -> None:
    new = Figure("cau", text("Cầu. Ảnh: Mai An"), 'Cầu "mới"', width="wide")
    written = edited(IMAGE, 0, new)
    assert '"align":"wide"' in written
    assert 'class="wp-block-image size-large is-resized alignwide"' in written
    assert 'alt="Cầu &quot;mới&quot;"' in written
    assert read(written).blocks == (new,)


def test_a_decorative_picture_is_still_one_when_it_comes_back() -> None:
    new = Figure("cau", text("Cầu. Ảnh: Mai An"), decorative=True)
    assert read(edited(IMAGE, 0, new)).blocks == (new,)


def test_a_credit_of_ours_follows_the_photos() -> None:
    article = Article(blocks=(Figure("cau", text("Cầu.")),))
    raw = WORDPRESS.write(article, IMAGES)
    renamed = {"cau": replace(IMAGES["cau"], credit="Ảnh: Lê Cường")}
    assert WORDPRESS.read(raw, photo_of).credits == {"cau": "Ảnh: Mai An"}
    assert WORDPRESS.write(article, renamed, raw) == raw.replace("Mai An", "Lê Cường")


def test_a_credit_that_others_wrote_into_the_caption_is_left_to_them() -> None:
    assert WORDPRESS.write(read(IMAGE), IMAGES, IMAGE) == IMAGE


def test_a_photo_that_is_not_there_yet_is_left_out_and_comes_later() -> None:
    article = Article(blocks=(Paragraph(text("Một.")), Figure("cho"), Paragraph(text("Hai."))))
    first = WORDPRESS.write(article, {})
    assert "wp:image" not in first
    second = WORDPRESS.write(article, IMAGES, first)
    assert read(second).blocks == article.blocks


def test_a_picture_on_the_site_stays_though_its_id_is_not_known_here() -> None:
    article = read(IMAGE)
    assert WORDPRESS.write(article, {}, IMAGE) == IMAGE
    new = replace(article, blocks=(replace(article.blocks[0], caption=text("Cầu mới.")),))
    assert WORDPRESS.write(new, {}, IMAGE) == IMAGE.replace("Cầu. Ảnh: Mai An", "Cầu mới.")


def test_a_new_rendition_takes_the_place_of_the_old_one() -> None:
    article = Article(blocks=(Paragraph(text("Một.")), Figure("cau", text("Cầu."))))
    raw = WORDPRESS.write(article, IMAGES)
    cropped = {"cau": replace(IMAGES["cau"], id="14", url="https://baothinh.vn/cat.jpg")}
    written = WORDPRESS.write(article, cropped, raw)
    assert "wp-image-14" in written
    assert "wp-image-12" not in written


def test_one_caption_in_a_gallery_changes_and_the_rest_stays() -> None:
    raw = WORDPRESS.write(
        Article(blocks=(Gallery((Figure("cau", text("Một")), Figure("cho", text("Hai")))),)), IMAGES
    ).replace("columns-default", "columns-3")
    new = Gallery((Figure("cau", text("Một")), Figure("cho", text("Ba"))))
    assert edited(raw, 0, new) == raw.replace("Hai", "Ba")


def test_a_table_cell_changes_and_the_others_keep_their_tags() -> None:
    raw = (
        '<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td class="x">1</td>'
        '<td class="y">2</td></tr></tbody></table></figure>\n<!-- /wp:table -->'
    )
    new = Table(((text("1"), text("3")),), header=False)
    assert edited(raw, 0, new) == raw.replace("2", "3")


def test_a_paragraph_in_a_box_changes_and_the_box_stays() -> None:
    box = Container.BOX
    article = Article(
        blocks=(
            Heading(3, text("Hộp"), container=box),
            Paragraph(text("Một."), container=box),
            Paragraph(text("Hai."), container=box),
        )
    )
    raw = WORDPRESS.write(article, {}).replace("constrained", "flow")
    assert edited(raw, 2, Paragraph(text("Ba."), container=box)) == raw.replace("Hai.", "Ba.")


FURNISHED = Article(
    standfirst="Cầu mới & chợ cũ.",
    dateline="(Baothinh.vn) -",
    byline=(
        Contributor("Mai An"),
        Contributor("Lê – Cường"),
        Contributor("Trần Bình", Role.PHOTO),
        Contributor("Hà, Vy", Role.TRANSLATION),
    ),
    blocks=(Paragraph(text("Một.")), Paragraph(text("Hai."))),
)


def test_standfirst_and_byline_come_back_and_are_no_blocks() -> None:
    raw = WORDPRESS.write(FURNISHED, {})
    body = WORDPRESS.read(raw, photo_of)
    assert (body.standfirst, body.dateline) == (FURNISHED.standfirst, FURNISHED.dateline)
    assert body.byline == FURNISHED.byline
    assert body.blocks == FURNISHED.blocks
    assert WORDPRESS.write(FURNISHED, {}, raw) == raw


def test_a_standfirst_is_edited_where_it_stands() -> None:
    raw = WORDPRESS.write(FURNISHED, {})
    assert WORDPRESS.write(replace(FURNISHED, standfirst="Mới."), {}, raw) == raw.replace(
        "Cầu mới &amp; chợ cũ.", "Mới."
    )


def test_new_paragraphs_at_the_end_stand_before_the_byline() -> None:
    raw = WORDPRESS.write(FURNISHED, {})
    longer = replace(FURNISHED, blocks=(*FURNISHED.blocks, Paragraph(text("Ba."))))
    written = WORDPRESS.write(longer, {}, raw)
    assert written.index("Ba.") < written.index("copytaker-byline")
    assert read(written).blocks == longer.blocks


def test_furniture_that_is_taken_away_goes() -> None:
    raw = WORDPRESS.write(FURNISHED, {})
    bare = Article(blocks=FURNISHED.blocks)
    assert WORDPRESS.write(bare, {}, raw) == WORDPRESS.write(bare, {})


def test_names_typed_into_the_byline_on_the_site_are_read() -> None:
    raw = WORDPRESS.write(replace(FURNISHED, byline=(Contributor("Mai An"),)), {})
    typed = raw.replace("Mai An</span>", "Mai An</span>, Vũ Dũng – Ảnh: Trần Bình")
    assert read(typed).byline == (
        Contributor("Mai An"),
        Contributor("Vũ Dũng"),
        Contributor("Trần Bình", Role.PHOTO),
    )


def test_a_foreign_post_has_no_furniture_and_gets_no_second_standfirst() -> None:
    raw = "<!-- wp:paragraph -->\n<p>Một.</p>\n<!-- /wp:paragraph -->"
    body = WORDPRESS.read(raw, photo_of)
    assert (body.standfirst, body.dateline, body.byline) == (None, None, None)
    assert WORDPRESS.write(replace(read(raw), standfirst="Từ tóm tắt."), {}, raw) == raw


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    def marked(words: str, label: str) -> Paragraph:
        return Paragraph((Run(words), Run(label, Mark.FOOTNOTE)))

    notes = (Footnote("a", text("Chú a")), Footnote("b", text("Chú b")))
    article = Article(blocks=(marked("Một", "b"), *notes))
    raw = WORDPRESS.write(article, {})
    before = replace(article, blocks=(marked("Không", "a"), *article.blocks))
    written = WORDPRESS.write(before, {}, raw)
    assert 'id="a-link">1</a>' in written
    assert 'id="b-link">2</a>' in written
    assert '<a href="#b-link">2</a> Chú b' in written
    assert read(written).blocks == before.blocks


@pytest.mark.parametrize("value", ['a "--> b', "<b>&", "a--b", "\\", '\\"', "\\\\--\\u003c"])
def test_nothing_in_json_can_end_a_comment(value: str) -> None:
    written = comment("acme/x", {"a": value})
    assert not set("<>&") & set(written.removeprefix("<!-- ").removesuffix(" -->"))
    assert "--" not in written.removeprefix("<!--").removesuffix("-->")
    piece = scan(written)[0]
    assert attributes(piece) == {"a": value}
