# ruff: noqa: E501 -- markup is kept on the lines that WordPress gives it
"""Posts that others made: each block kind is known for what it is, and goes back byte for byte."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.codecs.body import ImageRef, SiteImage
from editor.codecs.wordpress import WordPressBlocks, segment
from editor.document import Article, Paragraph, Raw, text

WORDPRESS = WordPressBlocks()
IMAGES = {"a" * 32: SiteImage("12", "https://baothinh.vn/cau.jpg", credit="Ảnh: Mai An")}

PIC = (
    '<!-- wp:image {"id":12,"sizeSlug":"large","linkDestination":"none"} -->\n'
    '<figure class="wp-block-image size-large"><img src="https://baothinh.vn/cau-1024.jpg" alt="Cầu"'
    ' class="wp-image-12"/><figcaption class="wp-element-caption">Cầu mới.</figcaption></figure>\n'
    "<!-- /wp:image -->"
)
STRANGE_PIC = PIC.replace("12", "99")
P = "<!-- wp:paragraph -->\n<p>Nước lên nhanh.</p>\n<!-- /wp:paragraph -->"

POSTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "paragraph": (P, ("Paragraph",)),
    "aligned paragraph": (
        '<!-- wp:paragraph {"align":"center","className":"lead"} -->\n'
        '<p class="has-text-align-center lead">Một <mark style="x">hai</mark></p>\n'
        "<!-- /wp:paragraph -->",
        ("Paragraph",),
    ),
    "drop cap": (
        '<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">Sáng</p>\n'
        "<!-- /wp:paragraph -->",
        ("Paragraph",),
    ),
    "empty paragraph": (
        f"<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->\n\n{P}",
        ("Paragraph",),
    ),
    "inline picture": (
        '<!-- wp:paragraph -->\n<p>a <img src="x.gif"> b</p>\n<!-- /wp:paragraph -->',
        ("Raw",),
    ),
    "heading": ("<!-- wp:heading -->\n<h2>Tít</h2>\n<!-- /wp:heading -->", ("Heading",)),
    "heading 6": (
        '<!-- wp:heading {"level":6} -->\n<h6 class="wp-block-heading">Tít</h6>\n'
        "<!-- /wp:heading -->",
        ("Heading",),
    ),
    "old list": (
        "<!-- wp:list -->\n<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>\n<!-- /wp:list -->",
        ("ListItem", "ListItem", "ListItem"),
    ),
    "list": (
        "<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>a</li>\n<!-- /wp:list-item -->\n\n"
        '<!-- wp:list-item {"className":"x"} -->\n<li class="x">b</li>\n<!-- /wp:list-item --></ul>'
        "\n<!-- /wp:list -->",
        ("ListItem", "ListItem"),
    ),
    "list that starts at 5": (
        '<!-- wp:list {"ordered":true,"start":5} -->\n<ol start="5"><li>a</li></ol>\n'
        "<!-- /wp:list -->",
        ("ListItem",),
    ),
    "list with a picture": (
        '<!-- wp:list -->\n<ul><li><img src="x.gif"></li></ul>\n<!-- /wp:list -->',
        ("Raw",),
    ),
    "quote": (
        f'<!-- wp:quote -->\n<blockquote class="wp-block-quote">{P}<cite>Bà Ba</cite></blockquote>'
        "\n<!-- /wp:quote -->",
        ("Paragraph", "Paragraph"),
    ),
    "old quote": (
        '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>Một.</p><p>Hai.</p>'
        "<cite>Bà Ba</cite></blockquote>\n<!-- /wp:quote -->",
        ("Paragraph", "Paragraph", "Paragraph"),
    ),
    "pull quote": (
        '<!-- wp:pullquote {"align":"left"} -->\n<figure class="wp-block-pullquote alignleft">'
        "<blockquote><p>Lũ về</p><cite>Bà Ba</cite></blockquote></figure>\n<!-- /wp:pullquote -->",
        ("PullQuote",),
    ),
    "image": (PIC, ("Figure",)),
    "unknown image": (STRANGE_PIC, ("Raw",)),
    "linked image": (
        PIC.replace("<img", '<a href="https://baothinh.vn/cau.jpg"><img').replace(
            "/><fig", "/></a><fig"
        ),
        ("Figure",),
    ),
    "image in a div": (
        '<!-- wp:image {"align":"left","id":12} -->\n<div class="wp-block-image"><figure '
        'class="alignleft"><img src="c.jpg" alt="" class="wp-image-12"/></figure></div>\n'
        "<!-- /wp:image -->",
        ("Figure",),
    ),
    "gallery": (
        '<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images '
        f'columns-default is-cropped">{PIC}\n\n{PIC}<figcaption class="blocks-gallery-caption">Hai '
        "ảnh</figcaption></figure>\n<!-- /wp:gallery -->",
        ("Gallery",),
    ),
    "gallery with an unknown image": (
        f'<!-- wp:gallery -->\n<figure class="wp-block-gallery has-nested-images">{PIC}\n\n'
        f"{STRANGE_PIC}</figure>\n<!-- /wp:gallery -->",
        ("Raw",),
    ),
    "old gallery": (
        '<!-- wp:gallery {"ids":[12]} -->\n<ul class="wp-block-gallery"><li><figure><img src="c.jpg" '
        'data-id="12"/></figure></li></ul>\n<!-- /wp:gallery -->',
        ("Raw",),
    ),
    "separator": (
        '<!-- wp:separator {"className":"is-style-dots"} -->\n<hr class="wp-block-separator '
        'is-style-dots"/>\n<!-- /wp:separator -->',
        ("Rule",),
    ),
    "spacer": (
        '<!-- wp:spacer {"height":"20px"} -->\n<div style="height:20px" aria-hidden="true" '
        'class="wp-block-spacer"></div>\n<!-- /wp:spacer -->',
        ("Raw",),
    ),
    "embed": (
        '<!-- wp:embed {"url":"https://v.example/1","type":"video","responsive":true} -->\n'
        '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\n'
        "https://v.example/1\n</div></figure>\n<!-- /wp:embed -->",
        ("Embed",),
    ),
    "embed with a caption": (
        '<!-- wp:embed {"url":"https://v.example/1"} -->\n<figure class="wp-block-embed"><div '
        'class="wp-block-embed__wrapper">\nhttps://v.example/1\n</div><figcaption>Phim</figcaption>'
        "</figure>\n<!-- /wp:embed -->",
        ("Raw",),
    ),
    "table": (
        '<!-- wp:table -->\n<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr>'
        '<th>A</th><th class="has-text-align-right" data-align="right">B</th></tr></thead><tbody><tr>'
        "<td>1</td><td>2</td></tr></tbody></table></figure>\n<!-- /wp:table -->",
        ("Table",),
    ),
    "table with a caption": (
        '<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td>1</td></tr></tbody>'
        "</table><figcaption>Giá</figcaption></figure>\n<!-- /wp:table -->",
        ("Raw",),
    ),
    "table with spans": (
        '<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td colspan="2">1</td>'
        "</tr></tbody></table></figure>\n<!-- /wp:table -->",
        ("Raw",),
    ),
    "code": (
        '<!-- wp:code -->\n<pre class="wp-block-code"><code>a &lt; b\n  &#91;c]</code></pre>\n'
        "<!-- /wp:code -->",
        ("Code",),
    ),
    "preformatted": (
        '<!-- wp:preformatted -->\n<pre class="wp-block-preformatted">a  b</pre>\n'
        "<!-- /wp:preformatted -->",
        ("Raw",),
    ),
    "verse": (
        '<!-- wp:verse -->\n<pre class="wp-block-verse">Mây\nnúi</pre>\n<!-- /wp:verse -->',
        ("Raw",),
    ),
    "columns": (
        '<!-- wp:columns -->\n<div class="wp-block-columns"><!-- wp:column -->\n<div '
        f'class="wp-block-column">{P}</div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->',
        ("Raw",),
    ),
    "group": (
        f'<!-- wp:group -->\n<div class="wp-block-group">{P}</div>\n<!-- /wp:group -->',
        ("Raw",),
    ),
    "our box": (
        '<!-- wp:group {"className":"copytaker-box"} -->\n<div class="wp-block-group copytaker-box">'
        f"{P}\n\n{PIC}</div>\n<!-- /wp:group -->",
        ("Paragraph", "Figure"),
    ),
    "media and text": (
        '<!-- wp:media-text {"mediaId":12} -->\n<div class="wp-block-media-text"><figure><img '
        f'src="c.jpg"/></figure><div>{P}</div></div>\n<!-- /wp:media-text -->',
        ("Raw",),
    ),
    "cover": (
        '<!-- wp:cover {"url":"c.jpg"} -->\n<div class="wp-block-cover"><img src="c.jpg"/>'
        f"<div>{P}</div></div>\n<!-- /wp:cover -->",
        ("Raw",),
    ),
    "buttons": (
        '<!-- wp:buttons -->\n<div class="wp-block-buttons"><!-- wp:button -->\n<div '
        'class="wp-block-button"><a class="wp-block-button__link">Mua</a></div>\n<!-- /wp:button -->'
        "</div>\n<!-- /wp:buttons -->",
        ("Raw",),
    ),
    "video": (
        '<!-- wp:video {"id":3} -->\n<figure class="wp-block-video"><video controls src="v.mp4">'
        "</video></figure>\n<!-- /wp:video -->",
        ("Raw",),
    ),
    "reusable block": ('<!-- wp:block {"ref":12} /-->', ("Raw",)),
    "latest posts": ('<!-- wp:latest-posts {"postsToShow":3} /-->', ("Raw",)),
    "footnotes": ("<!-- wp:footnotes /-->", ("Raw",)),
    "more": ("<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->", ("Raw",)),
    "next page": ("<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->", ("Raw",)),
    "html": (
        '<!-- wp:html -->\n<iframe src="https://v.example"></iframe>\n<!-- /wp:html -->',
        ("Raw",),
    ),
    "shortcode": ("<!-- wp:shortcode -->\n[poll id=3]\n<!-- /wp:shortcode -->", ("Raw",)),
    "plugin block": (
        '<!-- wp:acme/slider {"a":{"b":[1,"}"]}} -->\n<div>x</div>\n<!-- /wp:acme/slider -->',
        ("Raw",),
    ),
    "plugin block around a paragraph": (
        f"<!-- wp:acme/frame -->\n<div>{P}</div>\n<!-- /wp:acme/frame -->",
        ("Raw",),
    ),
    "broken json": ('<!-- wp:paragraph {"a":} -->\n<p>x</p>\n<!-- /wp:paragraph -->', ("Raw",)),
    "never closed": ("<!-- wp:group -->\n<div>" + P, ("Raw", "Raw", "Paragraph")),
    "html between blocks": (f"{P}\n<p>lẻ</p>\n{P}", ("Paragraph", "Paragraph", "Paragraph")),
    "classic tags": (
        "<h3>Tít</h3>\n<p>Một.</p>\n<ul><li>a</li></ul>\n<blockquote><p>b</p></blockquote><hr />",
        ("Heading", "Paragraph", "ListItem", "Paragraph", "Rule"),
    ),
    "classic lines": ("Một\nhai.\n\n<strong>Ba</strong> bốn.", ("Paragraph", "Paragraph")),
    "classic picture": (
        '[caption id="attachment_12" width="300"]<img src="c.jpg" class="wp-image-12"> Cầu[/caption]'
        "\n\nChữ.",
        ("Raw", "Paragraph"),
    ),
    "classic more": ("Một.\n\n<!--more-->\n\nHai.", ("Paragraph", "Raw", "Paragraph")),
    "classic shortcode": ("Một.\n\n[gallery ids='1,2']\n\nHai.", ("Paragraph", "Raw", "Paragraph")),
    "classic embed": (
        "Một.\n\nhttps://v.example/1?a=1\n\nHai.",
        ("Paragraph", "Embed", "Paragraph"),
    ),
    "classic divs": ("<div class='x'><div>a</div></div>chữ", ("Raw", "Paragraph")),
    "nothing": ("", ()),
    "white space": (" \r\n\n", ()),
}


def photo_of(ref: ImageRef) -> str | None:
    return "a" * 32 if ref.id == "12" else None


def as_read(raw: str) -> Article:
    body = WORDPRESS.read(raw, photo_of)
    return Article(
        blocks=body.blocks,
        standfirst=body.standfirst or "",
        dateline=body.dateline or "",
        byline=body.byline or (),
    )


@pytest.mark.parametrize("name", POSTS)
def test_each_kind_of_block_is_read_as_what_it_is(name: str) -> None:
    raw, kinds = POSTS[name]
    assert tuple(type(block).__name__ for block in as_read(raw).blocks) == kinds


@pytest.mark.parametrize("name", POSTS)
def test_what_nobody_touched_goes_back_byte_for_byte(name: str) -> None:
    raw, _ = POSTS[name]
    raw = f"\n{raw}\r\n\n{raw}  "
    article = as_read(raw)
    if raw.strip():
        assert WORDPRESS.write(article, IMAGES, raw) == raw
        assert WORDPRESS.write(article, {}, raw) == raw
    assert "".join(part.slice for part in segment(raw, photo_of)) == raw


@pytest.mark.parametrize("name", POSTS)
def test_a_word_changed_beside_it_changes_nothing_else(name: str) -> None:
    raw, _ = POSTS[name]
    if raw.startswith("<!-- wp:") and name != "never closed":
        before, after = P.replace("Nước", "Lũ"), P.replace("Nước", "Sông")
    elif raw.strip():
        before, after = "<p>Lũ lên.</p>", "<p>Sông lên.</p>"
    else:
        return
    post = f"{before}\n\n{raw}\n\n{after}\n"
    article = as_read(post)
    first, *rest, last = article.blocks
    assert isinstance(last, Paragraph)
    changed = Paragraph((replace(last.text[0], text=last.text[0].text.replace("Sông", "Suối")),))
    written = WORDPRESS.write(replace(article, blocks=(first, *rest, changed)), IMAGES, post)
    assert written == post.replace("Sông", "Suối")


@pytest.mark.parametrize("name", POSTS)
def test_blocks_that_move_keep_their_bytes(name: str) -> None:
    raw, _ = POSTS[name]
    article = as_read(f"{P.replace('Nước', 'Lũ')}\n\n{raw}")
    if not raw.startswith("<!-- wp:") or name in ("never closed", "empty paragraph"):
        return
    post = f"{P.replace('Nước', 'Lũ')}\n\n{raw}"
    moved = replace(article, blocks=(*article.blocks[1:], article.blocks[0]))
    assert WORDPRESS.write(moved, IMAGES, post) == f"{raw}\n\n{P.replace('Nước', 'Lũ')}"


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_broken_posts_are_read_and_go_back_unchanged(dice: Random) -> None:
    parts = [dice.choice(list(POSTS.values()))[0] for _ in range(dice.randint(1, 4))]
    raw = "\n\n".join(parts)
    for _ in range(dice.randint(0, 6)):
        at, cut = dice.randrange(len(raw) + 1), dice.choice((0, 0, 1, 4, 30))
        new = dice.choice(
            ("", "<", ">", "-->", "<!-- ", "<p>", "</div>", '"', "\xa0", "\x00", "</li>")
        )
        raw = raw[:at] + new + raw[at + cut :]
    assert "".join(part.slice for part in segment(raw, photo_of)) == raw
    if raw.strip(" \t\r\n\f\v"):
        assert WORDPRESS.write(as_read(raw), IMAGES, raw) == raw
    WORDPRESS.images(raw)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("<>/!-p wp:{}\"'=\n[]h2li"), st.characters())))
def test_any_text_is_read_and_goes_back_unchanged(raw: str) -> None:
    assert "".join(part.slice for part in segment(raw)) == raw
    if raw.strip(" \t\r\n\f\v"):
        assert WORDPRESS.write(as_read(raw), IMAGES, raw) == raw


def test_composed_and_decomposed_text_are_one() -> None:
    raw = P.replace("Nước", "Nu\u031b\u01a1\u0301c")
    article = as_read(raw)
    assert WORDPRESS.write(article, {}, raw) == raw


def test_what_kses_respells_is_no_edit() -> None:
    raw = POSTS["image"][0]
    assert as_read(raw).blocks == as_read(raw.replace("/><figcap", " /><figcap")).blocks


def test_images_are_listed_once_in_order() -> None:
    raw = POSTS["gallery with an unknown image"][0] + "\n\n" + PIC + POSTS["our box"][0]
    url = "https://baothinh.vn/cau-1024.jpg"
    assert WORDPRESS.images(raw) == (
        ImageRef("12", url),
        ImageRef("99", url.replace("12", "99")),
    )


def test_a_raw_block_is_deleted_and_nothing_else() -> None:
    raw = f"{P}\n\n{POSTS['columns'][0]}\n\n{P.replace('Nước', 'Lũ')}"
    article = as_read(raw)
    kept = tuple(block for block in article.blocks if not isinstance(block, Raw))
    written = WORDPRESS.write(replace(article, blocks=kept), IMAGES, raw)
    assert written == f"{P}\n\n{P.replace('Nước', 'Lũ')}"


def test_a_new_paragraph_in_a_classic_post_brings_no_block_comments() -> None:
    raw = "Một.\n\nHai."
    article = as_read(raw)
    blocks = (article.blocks[0], Paragraph(text("Mới.")), article.blocks[1])
    written = WORDPRESS.write(replace(article, blocks=blocks), {}, raw)
    assert written == "Một.\n\n<p>Mới.</p>\n\nHai."
