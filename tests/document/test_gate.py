"""What keeps a photo, and a story with it, in the house."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.document import Article, Blur, Figure, Gallery, Handling, Photo, PhotoFields, text
from editor.document.gate import Held, Hold, Why, check, digest, holds, shows, unread, words_of

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
FACE = (Blur((0.4, 0.1, 0.1, 0.2)),)
USE = Figure("p1", text("Em học sinh được cứu kể lại chuyện."), alt="Một em nhỏ quay lưng lại")
SEEN = digest(*words_of(USE))


def photo(**handling) -> Photo:
    fields = PhotoFields(description="Em Nguyễn Văn B.", credit="Mai An")
    how = Handling(**handling)
    return Photo("p1", "0" * 64, "IMG_1.jpg", "image/jpeg", 900, 600, fields, how)


def whys(shown: Photo, *blocks, featured: str = "") -> list[Why]:
    article = Article(blocks=blocks or (USE,), featured=featured)
    return [hold.why for hold in holds(article, {"p1": shown}, NOW)]


def test_a_plain_photo_may_leave() -> None:
    assert whys(photo()) == []
    check(Article(blocks=(USE,)), {"p1": photo()}, NOW)


def test_a_protected_subject_needs_a_blur_and_a_look() -> None:
    assert whys(photo(protected=True)) == [Why.UNBLURRED, Why.UNREAD]
    assert whys(photo(protected=True, blurs=FACE)) == [Why.UNREAD]
    assert whys(photo(protected=True, seen=(SEEN,))) == [Why.UNBLURRED]
    assert whys(photo(protected=True, blurs=FACE, seen=(SEEN,))) == []


@pytest.mark.parametrize(
    "changed",
    [
        replace(USE, caption=text("Em Nguyễn Văn B. kể lại chuyện.")),
        replace(USE, alt="Em B. quay lưng lại"),
        Gallery((USE,), text("Lớp 5A trường Bến Lội")),
    ],
)
def test_other_words_need_another_look(changed) -> None:
    assert whys(photo(protected=True, blurs=FACE, seen=(SEEN,)), changed) == [Why.UNREAD]


def test_other_spaces_or_letters_put_together_otherwise_are_no_other_words() -> None:
    spaced = replace(USE, alt="  Một em nho\u0309 quay  lưng lại ")
    assert digest(*words_of(spaced)) == SEEN


def test_a_photo_without_words_needs_no_look() -> None:
    bare = Figure("p1", decorative=True, alt="em B.")
    assert whys(photo(protected=True, blurs=FACE), bare) == []
    assert not unread(Handling(protected=True), ("", " ", ""))


def test_a_photo_that_stands_for_the_story_is_told_by_its_own_words() -> None:
    shown = photo(protected=True, blurs=FACE, seen=(SEEN,))
    assert whys(shown, Figure("p2"), featured="p1") == [Why.UNREAD]
    assert whys(shown, featured="p1") == []


@pytest.mark.parametrize(
    ("handling", "why"),
    [
        ({"embargo": "2026-11-21"}, [Why.EMBARGO]),
        ({"embargo": "2026-11-20T16:00:00+07:00"}, []),
        ({"embargo": "2026-11-20T16:00:01+07:00"}, [Why.EMBARGO]),
        ({"expires": "2026-11-19"}, [Why.EXPIRED]),
        ({"expires": "2026-11-20T16:00:00+07:00"}, [Why.EXPIRED]),
        ({"expires": "2026-11-20T16:00:01+07:00"}, []),
    ],
)
def test_a_lock_holds_until_its_moment(handling: dict[str, str], why: list[Why]) -> None:
    assert whys(photo(**handling)) == why


def test_a_photo_on_the_web_is_told_but_stops_nothing() -> None:
    article = Article(blocks=(Figure("https://bao.example/a.jpg"), Figure("unknown")))
    assert holds(article, {}, NOW) == [Hold(Why.REMOTE, "https://bao.example/a.jpg", 0)]
    check(article, {}, NOW)


def test_why_a_story_is_held_is_said_with_what_to_do() -> None:
    other = replace(photo(embargo="2027-01-01"), id="p2", filename="IMG_2.jpg")
    article = Article(blocks=(USE, Figure("p2")))
    with pytest.raises(Held) as caught:
        check(article, {"p1": photo(protected=True), "p2": other}, NOW)
    assert caught.value.what == (
        "“IMG_1.jpg” shows somebody to be protected, and isn't blurred. "
        "Photos that may not leave either: 1."
    )
    assert "blur" in caught.value.remedy
    assert [hold.block for hold in caught.value.holds] == [0, 0, 1]


def test_a_picture_alone_may_be_copied_once_it_is_blurred() -> None:
    assert shows(photo(), NOW)
    assert shows(photo(protected=True, blurs=FACE), NOW)
    assert not shows(photo(protected=True), NOW)
    assert not shows(photo(embargo="2027-01-01"), NOW)
