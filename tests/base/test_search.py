"""Finding as a reporter means it: with and without diacritics, whole words, patterns."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.base.errors import EditorError
from editor.base.search import Finder, Query, in_python, in_qt


def found(text: str, words: str, **options: bool) -> list[str]:
    return [text[hit.start : hit.end] for hit in Finder(Query(words, **options)).find(text)]


@pytest.mark.parametrize(
    ("words", "options", "wanted"),
    [
        ("đồng chí", {}, ["Đồng chí", "đồng chí"]),
        ("đồng chí", {"case": True}, ["đồng chí"]),
        ("dong chi", {}, []),
        ("dong chi", {"loose": True}, ["Đồng chí", "đồng chí"]),
        ("dong chi", {"loose": True, "case": True}, ["đồng chí"]),
        ("đồng chí", {"loose": True}, ["Đồng chí", "đồng chí"]),
        ("đồ", {}, ["Đồ", "đồ"]),
        ("đồ", {"whole": True}, []),
        ("chí", {"whole": True}, ["chí", "chí"]),
        (r"\w+ chí", {"pattern": True}, ["Đồng chí", "đồng chí"]),
        (".", {}, ["."]),
        ("A", {"case": True}, ["A"]),
    ],
)
def test_what_is_found(words: str, options: dict[str, bool], wanted: list[str]) -> None:
    assert found("Đồng chí An gặp đồng chí Bình.", words, **options) == wanted


def test_letters_that_were_typed_apart_from_their_accents_are_found() -> None:
    apart = "\u0111o\u0302\u0300ng chi\u0301"
    assert found(f"Các {apart} ấy", "đồng chí") == [apart]
    assert found(f"Các {apart} ấy", "dong chi", loose=True) == [apart]
    assert found("ngã ba", "nga\u0303") == ["ngã"]
    assert found("a\u0301nh", "a") == []


def test_a_sign_that_folds_into_two_keeps_the_places_behind_it() -> None:
    assert found("Straße nhà ga", "nha", loose=True) == ["nhà"]
    assert found("Straße", "strasse", loose=True) == ["Straße"]


def test_an_accent_alone_finds_no_empty_places() -> None:
    assert found("đồng chí", "\u0301", loose=True) == []


def test_words_are_looked_for_however_long_the_story_is(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    finder = Finder(Query("a"))
    finder.begin()
    now[0] = 10.0
    assert len(finder.find("a a")) == 2


def test_a_whole_word_ends_where_its_combining_mark_does() -> None:
    assert found("ca\u0323", "ca", whole=True, loose=False) == []


def test_blanks_of_any_kind_are_a_blank() -> None:
    assert found("xã\u00a0Trà\u2028Bồng", "xã trà") == ["xã\u00a0Trà"]


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("(Trà", "closing “)”"),
        ("Trà)", "without its"),
        ("[ab", "closing “]”"),
        ("*", "nothing for"),
        ("[z-a]", "backwards"),
        ("\\", "means nothing"),
        ("a{5,2}", "can't be read"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_said_in_plain_words(pattern: str, says: str) -> None:
    with pytest.raises(EditorError) as told:
        Finder(Query(pattern, pattern=True))
    assert says in told.value.what


def test_a_pattern_that_would_never_end_is_given_up() -> None:
    began = time.monotonic()
    finder = Finder(Query(r"(a|aa)+$", pattern=True))
    with pytest.raises(EditorError, match="too long"):
        finder.find("a" * 5_000 + "b")
    assert time.monotonic() - began < 30


def test_the_time_is_for_the_whole_story_and_only_for_looking_through_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter([0.0, 0.2, 10.0, 10.2, 20.0, 20.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    finder = Finder(Query("a", pattern=True))
    finder.begin()
    assert finder.find("a")
    assert finder.find("another")
    with pytest.raises(EditorError, match="too long"):
        finder.find("a third")


@pytest.mark.parametrize(
    ("text", "words", "instead", "options", "wanted"),
    [
        ("TRÀ BỒNG", "trà bồng", "trà giang", {}, "TRÀ GIANG"),
        ("Trà Bồng", "trà bồng", "trà giang", {}, "Trà giang"),
        ("trà bồng", "trà bồng", "trà giang", {}, "trà giang"),
        ("trà bồng", "trà bồng", "Trà Giang", {}, "Trà Giang"),
        ("Bộ", "bộ", "bộ", {}, "bộ"),
        ("TRÀ", "TRÀ", "trà giang", {"case": True}, "trà giang"),
        ("12/8", r"(\d+)/(\d+)", r"\2-\1", {"pattern": True}, "8-12"),
        ("Lê Hà", r"(?P<ho>le) (ha)", r"\2 \g<ho>", {"pattern": True, "loose": True}, "Hà Lê"),
        ("a", "a", r"\\1", {"pattern": True}, r"\1"),
        ("a", "a", r"\1", {}, r"\1"),
    ],
)
def test_what_is_put_in_place_of_a_match(
    text: str, words: str, instead: str, options: dict[str, bool], wanted: str
) -> None:
    finder = Finder(Query(words, **options))
    (hit,) = finder.find(text)
    assert finder.instead(text, hit, instead) == wanted


def test_a_group_that_the_pattern_does_not_have_is_told() -> None:
    finder = Finder(Query("(a)", pattern=True))
    (hit,) = finder.find("a")
    with pytest.raises(EditorError, match="no group"):
        finder.instead("a", hit, r"\2")


_WORDS = st.text(st.sampled_from("aáàăấđĐoòxX \u0301\u00a0ßｚ🚢한"), max_size=30)


@given(_WORDS, _WORDS.filter(bool))
@example("🚢 đò", "do")
def test_without_diacritics_whatever_stands_there_is_found(before: str, words: str) -> None:
    """Words that are in a text are found in it, at their place or before."""
    from editor.base.text import nfc

    text = nfc(f"{before} {words}")
    hits = Finder(Query(words, loose=True)).find(text)
    if words.strip("\u0301 "):
        assert hits
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


def test_positions_for_qt_count_large_characters_twice() -> None:
    assert in_qt("🚢 đò 🚢x", (2, 4)) == (3, 5)
    assert in_qt("🚢 đò 🚢x", (5, 7)) == (6, 9)


def test_positions_come_back_from_qt() -> None:
    text = "🚢 đò 🚢x"
    for at in range(len(text) + 1):
        assert in_python(text, in_qt(text, (at, at))[0]) == at
    assert in_python(text, 99) == len(text)
    assert in_python("", 3) == 0


def test_a_very_long_paragraph_is_read_once_however_many_matches_it_has() -> None:
    text = "nước lũ rút " * 5_000

    class Counted(str):
        read = 0

        def isascii(self) -> bool:
            Counted.read += 1
            return super().isascii()

    counted = Counted(text)
    for at in range(0, len(text), 12):
        assert in_qt(counted, (at, at + 4)) == (at, at + 4)
    assert Counted.read == 1
