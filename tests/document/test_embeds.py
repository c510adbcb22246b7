"""Addresses of videos, posts and maps."""

import pytest

from editor.document.embeds import Sort, address, is_page_to_show, provider, shown


@pytest.mark.parametrize(
    ("url", "name", "sort"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", "YouTube", Sort.VIDEO),
        ("https://youtu.be/abcdefghijk", "YouTube", Sort.VIDEO),
        ("https://m.facebook.com/baothinh/posts/1", "Facebook", Sort.POST),
        ("https://www.tiktok.com/@baothinh/video/7", "TikTok", Sort.VIDEO),
        ("https://maps.app.goo.gl/abc", "Google Maps", Sort.MAP),
        ("https://www.google.com/maps/place/X", "Google Maps", Sort.MAP),
        ("https://www.google.com.vn/maps?q=1", "Google Maps", Sort.MAP),
        ("https://x.com/baothinh/status/1", "X", Sort.POST),
        ("https://vimeo.com/1", "Vimeo", Sort.VIDEO),
        ("https://player.vimeo.com/video/1", "Vimeo", Sort.VIDEO),
        ("https://www.google.com/search?q=maps", "google.com", Sort.PAGE),
        ("https://notyoutube.com/watch", "notyoutube.com", Sort.PAGE),
        ("https://netflix.com.evil.example/x.com", "netflix.com.evil.example", Sort.PAGE),
        ("javascript:alert(1)", "", Sort.PAGE),
        ("https://[broken", "", Sort.PAGE),
    ],
)
def test_whose_page_it_is_is_told_by_the_host(url: str, name: str, sort: Sort) -> None:
    assert (provider(url).name, provider(url).sort) == (name, sort)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (" https://youtu.be/abcdefghijk?si=XyZ ", "https://www.youtube.com/watch?v=abcdefghijk"),
        (
            "https://youtu.be/abcdefghijk?t=30&si=X",
            "https://www.youtube.com/watch?v=abcdefghijk&t=30",
        ),
        (
            "https://m.youtube.com/watch?v=abcdefghijk&feature=share",
            "https://www.youtube.com/watch?v=abcdefghijk",
        ),
        ("https://m.facebook.com/p/1?fbclid=Iw", "https://www.facebook.com/p/1"),
        ("vimeo.com/1234", "https://vimeo.com/1234"),
        (
            '<iframe width="560" src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
            "https://www.youtube.com/watch?v=abcdefghijk",
        ),
        (
            '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2F'
            'www.facebook.com%2Fbaothinh%2Fposts%2F9&width=500"></iframe>',
            "https://www.facebook.com/baothinh/posts/9",
        ),
        (
            '<blockquote cite="https://www.tiktok.com/@a/video/7"><a href="#">x</a></blockquote>',
            "https://www.tiktok.com/@a/video/7",
        ),
        (
            '<blockquote class="twitter-tweet"><a href="https://t.example/1">a</a>'
            '<a href="https://twitter.com/a/status/1?ref=x">b</a></blockquote>',
            "https://twitter.com/a/status/1?ref=x",
        ),
        ("https://thuyvan.example/tram?utm_source=x", "https://thuyvan.example/tram?utm_source=x"),
        (
            "https://www.google.com/maps/place/B%E1%BA%BFn",
            "https://www.google.com/maps/place/B%E1%BA%BFn",
        ),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("hai từ", ""),
        ("<b>không có địa chỉ</b>", ""),
        ("https://x.com:port/1", ""),
        ("https://x.com/" + "a" * 3000, ""),
        ("", ""),
    ],
)
def test_an_address_is_found_and_tidied(typed: str, expected: str) -> None:
    assert address(typed) == expected
    assert address(expected) == expected


def test_only_what_is_surely_shown_becomes_a_card_by_itself() -> None:
    assert is_page_to_show("https://youtu.be/abcdefghijk")
    assert not is_page_to_show("https://youtube.com/")
    assert not is_page_to_show("https://baothinh.example/tin-1")


def test_an_address_reads_as_words() -> None:
    assert (
        shown("https://www.baothinh.example/b%E1%BA%BFn-s%C3%B4ng/") == "baothinh.example/bến-sông"
    )
