"""What a post's content says, written and read."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.cms.folder.body import FolderBody, Head, parse
from editor.codecs.body import ImageRef, SiteImage
from editor.codecs.canonical import canonical
from editor.document import (
    Article,
    Block,
    Code,
    Contributor,
    Figure,
    Gallery,
    Mark,
    Paragraph,
    Raw,
    Role,
    text,
)
from editor.testing.documents import random_article

BODY = FolderBody()
PHOTO, OTHER = "a" * 32, "b" * 32
IMAGES = {
    PHOTO: SiteImage("9f3c", "file:///site/media/9f3c.jpg", 1800, 1200, "Ảnh: Mai An"),
    OTHER: SiteImage("77aa", "file:///site/media/77aa.jpg", 1800, 1200, "Ảnh: Vũ Hoài"),
}
STORY = Article(
    headline="Cầu Bến Sậy thông xe",
    dateline="(Baothinh.vn) -",
    byline=(Contributor("Lê Thu Quế"), Contributor("Mai An", Role.PHOTO)),
    blocks=(
        Paragraph(text("Sáng nay.")),
        Figure(PHOTO, text("Cầu mới."), alt="Cây cầu", width="wide"),
        Gallery(figures=(Figure(PHOTO, alt="Một"), Figure(OTHER, decorative=True))),
        Raw("<iframe src='//a.vn'>\r\n\t--> </iframe>\x00", "Bản đồ"),
    ),
)


def ours(images: Mapping[str, SiteImage] = IMAGES) -> dict[str, str]:
    return {image.id: photo for photo, image in images.items()}


def known(ref: ImageRef) -> str | None:
    return ours().get(ref.id)


def unknown(ref: ImageRef) -> str | None:
    return None


def test_everything_that_a_site_keeps_comes_back() -> None:
    body = BODY.read(BODY.write(STORY, IMAGES), known)
    assert body.blocks == STORY.blocks
    assert (body.dateline, body.byline) == (STORY.dateline, STORY.byline)
    assert body.credits == {PHOTO: "Ảnh: Mai An", OTHER: "Ảnh: Vũ Hoài"}


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_any_article_comes_back(seed: int) -> None:
    article = random_article(Random(seed))
    photos = article.photo_ids()
    images = {p: SiteImage(f"m{n}", "", credit=f"Ảnh: {n}") for n, p in enumerate(photos)}
    raw = BODY.write(article, images)
    back = ours(images)
    body = BODY.read(raw, lambda ref: back.get(ref.id))
    assert body.blocks == canonical(map(uncropped, article.blocks))
    assert (body.dateline, body.byline) == (article.dateline, article.byline)
    assert BODY.write(replace(article, blocks=body.blocks), images, raw) == raw


def uncropped(block: Block) -> Block:
    match block:
        case Figure():
            return _uncropped(block)
        case Gallery():
            return replace(block, figures=tuple(map(_uncropped, block.figures)))
    return block


def _uncropped(figure: Figure) -> Figure:
    return replace(figure, crop=None, focus=None, turn=0, flipped=False, angle=0.0)


def test_a_text_in_other_words_for_the_same_stays_byte_for_byte() -> None:
    by_hand = "Sáng nay\n*   *   *\n\n\n![Cây cầu](media:9f3c  'Ảnh: Mai An')\n__Cầu__ mới.\n\n\n"
    body = BODY.read(by_hand, known)
    assert body.blocks[-1] == Figure(
        PHOTO, (*text("Cầu", Mark.STRONG), *text(" mới.")), alt="Cây cầu"
    )
    article = Article(language="", blocks=body.blocks)
    raw = BODY.write(article, IMAGES)
    assert BODY.write(article, IMAGES, raw + "\n\n") == raw + "\n\n"
    assert BODY.write(replace(article, dateline="Huế -"), IMAGES, raw + "\n\n") != raw + "\n\n"


def test_a_photo_that_is_not_sent_yet_is_left_out() -> None:
    body = BODY.read(BODY.write(STORY, {}), known)
    assert [type(block) for block in body.blocks] == [Paragraph, Raw]


def test_photos_that_nobody_knows_stay_raw_and_come_back() -> None:
    raw = BODY.write(STORY, IMAGES)
    body = BODY.read(raw, unknown)
    assert [type(block) for block in body.blocks] == [Paragraph, Raw, Raw, Raw]
    edited = replace(STORY, blocks=(Paragraph(text("Chiều nay.")), *body.blocks[1:]))
    again = BODY.read(BODY.write(edited, {}, raw), known)
    assert again.blocks == (edited.blocks[0], *STORY.blocks[1:])
    assert again.credits == {PHOTO: "Ảnh: Mai An", OTHER: "Ảnh: Vũ Hoài"}


def test_the_sites_photos_are_named_in_order() -> None:
    raw = BODY.write(STORY, IMAGES)
    assert [ref.id for ref in BODY.images(raw)] == ["9f3c", "77aa"]
    assert BODY.images("![x](https://a.vn/x.jpg)") == ()


def test_code_that_speaks_of_photos_is_not_touched() -> None:
    blocks = (Code("![a](photo:xx9f3c)\n![b](media:9f3c)"), STORY.blocks[1])
    body = BODY.read(BODY.write(replace(STORY, blocks=blocks), IMAGES), known)
    assert body.blocks == blocks


@pytest.mark.parametrize(
    "raw",
    [
        "",
        '<!-- copytaker {"byline": 7, "raws": [1]} -->\n\nChữ.',
        "<!-- copytaker {broken} -->\n\nChữ.",
        '<!-- copytaker {"byline": [["A", "chef"], "B"]} -->',
        "![](media:../../etc/passwd)",
        "![](media:)\n![](raw:00)",
        "\x00<p>\ud800",
    ],
)
def test_whatever_stands_there_is_read(raw: str) -> None:
    body = BODY.read(raw, unknown)
    assert BODY.read(raw, unknown) == body
    assert not [ref for ref in BODY.images(raw) if not ref.id]


def test_a_section_stays_when_somebody_sends_who_does_not_know_it() -> None:
    raw = BODY.write(replace(STORY, section="Đời sống"), IMAGES)
    assert parse(BODY.write(replace(STORY, dateline="Huế -"), IMAGES, raw)).head == Head(
        "Huế -", STORY.byline, "vi", "Đời sống", {r.digest: r.content for r in STORY.blocks[3:]}
    )
